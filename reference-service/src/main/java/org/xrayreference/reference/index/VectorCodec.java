package org.xrayreference.reference.index;

import java.io.IOException;

import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/** Lucene's own format, for vectors of more than 1,024 dimensions as well. */
final class VectorCodec extends Lucene912Codec {
    private final KnnVectorsFormat format = new LongVectors();

    @Override
    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return format;
    }

    /** Is written under the name of what it wraps, so that it is read without this class. */
    private static final class LongVectors extends KnnVectorsFormat {
        private static final int MOST_DIMENSIONS = 4096;
        private static final int NEIGHBOURS_OF_A_NODE = 16;
        private static final int CANDIDATES_FOR_A_NODE = 100;

        private final KnnVectorsFormat wrapped =
                new Lucene99HnswVectorsFormat(NEIGHBOURS_OF_A_NODE, CANDIDATES_FOR_A_NODE);

        LongVectors() {
            super("Lucene99HnswVectorsFormat");
        }

        @Override
        public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
            return wrapped.fieldsWriter(state);
        }

        @Override
        public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
            return wrapped.fieldsReader(state);
        }

        @Override
        public int getMaxDimensions(String field) {
            return MOST_DIMENSIONS;
        }
    }
}
