package org.readout.language;

import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSModel;
import org.jspecify.annotations.Nullable;

/**
 * Tags words from first to last, each with the most probable tag after the tags before it.
 *
 * <p>The published model keeps the features of a word once made, so the library's search over several sequences scores all of
 * them with the features of the best one, and answers what this answers with a third of the work and none of the copies. For
 * one thread.
 */
final class Tagger {
    private final POSContextGenerator features;
    private final MaxentModel model;
    private final double[] scores;

    Tagger(POSModel tags) {
        features = tags.getFactory().getPOSContextGenerator(0);
        model = tags.getArtifact("pos.model");
        scores = new double[model.getNumOutcomes()];
    }

    /** The tags of the words of one sentence, as the model writes them. */
    String[] tag(String[] words) {
        @Nullable Object[] nothing = new Object[0];
        String[] tags = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            tags[i] = model.getBestOutcome(model.eval(features.getContext(i, words, tags, nothing), scores));
        }
        return tags;
    }
}
