package growspurt.reports.site;

/**
 * A link.
 *
 * @param text what it says
 * @param href where it leads, seen from the root of the site
 */
record Link(String text, String href) {}
