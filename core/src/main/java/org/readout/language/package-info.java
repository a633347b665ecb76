/**
 * Sentences and tokens, word pieces, and the networks that read them. The one place that knows the NLP library and the library
 * that runs networks. What a network's numbers mean is known to the package that asks.
 */
@NullMarked
package org.readout.language;

import org.jspecify.annotations.NullMarked;
