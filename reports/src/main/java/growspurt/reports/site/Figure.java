package growspurt.reports.site;

import growspurt.results.Engine;
import java.util.List;

/**
 * What stands around a chart.
 *
 * @param id place on the page
 * @param title what it shows
 * @param description how to read it, and over what
 * @param download file that holds its numbers, seen from the folder of the run or, for a page of no run, from the root
 * @param engines engines whose marks it holds
 * @param columns heads of the table of its numbers
 * @param rows the numbers, the name of each row first
 */
record Figure(
        String id,
        String title,
        String description,
        Link download,
        List<Engine> engines,
        List<String> columns,
        List<List<String>> rows) {}
