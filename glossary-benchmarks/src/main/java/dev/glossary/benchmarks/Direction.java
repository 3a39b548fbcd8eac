package dev.glossary.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What is compared: reading or writing. */
enum Direction {
    /** From bytes to terms; the floors take part. */
    DECODE(Decoders.REFERENCE) {
        @Override
        List<String> names() {
            return Decoders.names();
        }

        @Override
        List<Participant> participants(Input input, List<Document> documents, Collection<String> names)
                throws IOException {
            List<Participant> participants = new ArrayList<>();
            for (String name : names) {
                DecodeBenchmark benchmark = new DecodeBenchmark(Decoders.named(name), documents);
                participants.add(new ThreadParticipant(name, benchmark::decode));
            }
            FloorBenchmark floor = new FloorBenchmark(documents);
            participants.add(new ThreadParticipant("floor: copy of the bytes", floor::copy));
            participants.add(new ThreadParticipant("floor: one String", floor::text));
            participants.add(new ThreadParticipant(FLOOR, floor::terms));
            return participants;
        }
    },

    /** From terms to bytes. */
    ENCODE(Encoders.REFERENCE) {
        @Override
        List<String> names() {
            return Encoders.names();
        }

        @Override
        List<Participant> participants(Input input, List<Document> documents, Collection<String> names)
                throws IOException {
            List<Participant> participants = new ArrayList<>();
            for (String name : names) {
                EncodeBenchmark benchmark = new EncodeBenchmark(Encoders.named(name), input, documents);
                participants.add(new ThreadParticipant(name, benchmark::encode));
            }
            return participants;
        }
    };

    /** The floor of reading: nobody who hands out terms takes less. */
    static final String FLOOR = "floor: known texts";

    private final String reference;

    Direction(String reference) {
        this.reference = reference;
    }

    /** {@return the name of the one that others are compared with} */
    String reference() {
        return reference;
    }

    /** {@return the names of those who can take part on this JVM} */
    abstract List<String> names();

    /**
     * {@return some of them, each of which was seen to do right what is measured then}
     *
     * @param input what is read or written
     * @param documents the documents of the input
     * @param names who takes part
     */
    abstract List<Participant> participants(Input input, List<Document> documents, Collection<String> names)
            throws IOException;
}
