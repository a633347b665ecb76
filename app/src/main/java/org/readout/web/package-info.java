/** The pages: templates and the static report of {@code analyze}. */
@NullMarked
package org.readout.web;

import org.jspecify.annotations.NullMarked;
