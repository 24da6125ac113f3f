package growspurt.reports.site;

import growspurt.reports.words.Numbers;
import growspurt.results.Engine;
import growspurt.results.Floors;
import java.util.List;

/**
 * The page that explains the words.
 *
 * @param frame what all pages share
 * @param engines the engines
 * @param samples floor of samples of a clean cell
 * @param windowHits floor of window hits of a clean cell
 * @param interleavings floor of interleavings of a scenario
 * @param hitShare floor of the share of interleavings that overlap a resize
 */
record MethodPage(
        Frame frame, List<Engine> engines, String samples, String windowHits, String interleavings, String hitShare) {

    static MethodPage of(Inline style) {
        return new MethodPage(
                Frame.apart("Method: how to read this", style),
                List.of(Engine.values()),
                Numbers.count(Floors.SAMPLES),
                Numbers.count(Floors.WINDOW_HITS),
                Numbers.count(Floors.INTERLEAVINGS),
                Numbers.percent(Floors.HIT_SHARE));
    }
}
