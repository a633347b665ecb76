/**
 * Sentences and tokens, and the networks that read them. The one place that knows the NLP library, the tokenizer of the
 * encoder and the library that runs it. What a network's numbers mean is known to the package that asks.
 */
@NullMarked
package org.readout.language;

import org.jspecify.annotations.NullMarked;
