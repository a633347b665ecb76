package org.readout.api;

/** In what form a route takes what is sent to it. */
public enum BodyForm {
    /** Nothing is taken. */
    NONE,
    /** Fields of a form, {@code application/x-www-form-urlencoded} or multipart without files. */
    FIELDS,
    /** {@code application/json}. */
    JSON,
    /** Files and fields, {@code multipart/form-data}; fields alone may come urlencoded. */
    FILES
}
