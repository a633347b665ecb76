package org.readout.api.desk;

/** Thrown where a form of a reviewer cannot be followed; nothing was changed by it. */
final class NotChanged extends Exception {
    private static final long serialVersionUID = 1;

    private final Objection objection;

    NotChanged(Objection objection) {
        super(objection.sentence());
        this.objection = objection;
    }

    /** Why. */
    Objection objection() {
        return objection;
    }
}
