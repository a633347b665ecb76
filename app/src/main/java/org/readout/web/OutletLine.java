package org.readout.web;

/**
 * An outlet as lists show it. Every number is a link to what it counts and has its basis beside it.
 *
 * @param name how it is called
 * @param page its page, without folder and ending
 * @param reports how many are in the ledger
 * @param independent how many of them copy no other report
 * @param habits what it does with what others report as well
 */
public record OutletLine(String name, String page, int reports, int independent, Habits habits) {
    public OutletLine {
        Address.name(page);
        if (independent < 0 || independent > reports) {
            throw new IllegalArgumentException(independent + " independent of " + reports + " reports");
        }
    }

    /**
     * What an outlet does with what others report as well.
     *
     * @param alone points that only its account has
     * @param points on the occasions it covers
     * @param leftOut points that two or more other independent accounts have, and its own has not
     * @param shared points that two or more other independent accounts have, on the occasions it covers
     * @param altered quotations that it prints in other words than the others
     * @param quotations quotations it prints that two or more report
     */
    public record Habits(int alone, int points, int leftOut, int shared, int altered, int quotations) {
        public Habits {
            if (alone < 0 || alone > points || leftOut < 0 || leftOut > shared || altered < 0 || altered > quotations) {
                throw new IllegalArgumentException("more than there are: " + alone + "/" + points + " " + leftOut + "/"
                        + shared + " " + altered + "/" + quotations);
            }
        }
    }

    /** The address of its page, from the desk's root. */
    public String href() {
        return "outlet/" + page + ".html";
    }

    /** What only it has. */
    public Share alone() {
        return new Share(habits.alone(), habits.points(), href() + "#alone");
    }

    /** What it leaves out. */
    public Share leftOut() {
        return new Share(habits.leftOut(), habits.shared(), href() + "#left-out");
    }

    /** What it prints in other words. */
    public Share altered() {
        return new Share(habits.altered(), habits.quotations(), href() + "#altered");
    }
}
