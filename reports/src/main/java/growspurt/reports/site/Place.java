package growspurt.reports.site;

/**
 * Where a page lies, and so how its links begin.
 *
 * @param root path from the page to the root of the site
 * @param run path from the page to the folder of its run; of pages that belong to no run the root
 */
record Place(String root, String run) {

    /** {@return the root, for a page that shows the run called {@code id}} */
    static Place front(String id) {
        return new Place("", Links.run(id));
    }

    /** {@return the root, for a page that belongs to no run} */
    static Place apart() {
        return new Place("", "");
    }

    /** {@return the folder of a run} */
    static Place inRun() {
        return new Place("../../", "");
    }

    /** {@return a folder in the folder of a run} */
    static Place nested() {
        return new Place("../../../", "../");
    }
}
