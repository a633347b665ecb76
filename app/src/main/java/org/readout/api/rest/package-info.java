/**
 * The interface for programs, {@code /api/v1}. {@link org.readout.api.rest.RestApi} is the door: one table of operations makes both the
 * routes that answer and the OpenAPI document that describes them, so that they cannot part. Rows are those of the files that {@code
 * analyze} writes, with what the ledger knows added.
 */
@NullMarked
package org.readout.api.rest;

import org.jspecify.annotations.NullMarked;
