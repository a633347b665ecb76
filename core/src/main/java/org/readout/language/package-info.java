/** Sentences and tokens. The one place that knows the NLP library. */
@NullMarked
package org.readout.language;

import org.jspecify.annotations.NullMarked;
