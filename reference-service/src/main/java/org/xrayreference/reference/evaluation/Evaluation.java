package org.xrayreference.reference.evaluation;

import java.util.List;
import java.util.Optional;

import org.xrayreference.reference.index.MeasureIndex;

/**
 * Everything that {@code evaluate} measured.
 *
 * @param command the words that make these figures again
 * @param abstention of films and of what is none
 */
record Evaluation(
        String command,
        String model,
        int dimensions,
        String index,
        int pictures,
        int patients,
        List<Group> groups,
        List<MeasureCalibration.Row> calibration,
        List<MeasureRobustness.Row> altered,
        List<MeasureAbstention.Row> abstention,
        Optional<MeasureIndex.Figures> indexFigures) {

    /**
     * The figures of some queries against the whole library.
     *
     * @param against the same queries with another embedder's vectors
     */
    record Group(
            String queries,
            int pictures,
            int patients,
            List<MeasureNeighbourAuc.Figures> auc,
            List<MeasureAgreement.Precision> precision,
            MeasureAgreement.Figure jaccardAt5,
            MeasureAgreement.Figure sameViewAt5,
            Optional<MeasureNeighbourAuc.Difference> against) {}
}
