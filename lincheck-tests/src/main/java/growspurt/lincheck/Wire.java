package growspurt.lincheck;

import growspurt.api.Property;
import growspurt.results.CounterexampleLine.Op;
import growspurt.results.CounterexampleLine.Phase;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Messages as bytes. Every message starts with a mark, so that stray output is noticed instead of misread. */
final class Wire {

    private static final int MARK = 0x67726f77;
    private static final int LONGEST = 64 << 20;

    /** Reads one value from a stream. */
    private interface Read<T> {
        T from(DataInputStream in) throws IOException;
    }

    /** Writes one value to a stream. */
    private interface Write<T> {
        void to(DataOutputStream out, T value) throws IOException;
    }

    private Wire() {}

    /** Writes and flushes {@code message}. */
    static void write(DataOutputStream out, Message message) throws IOException {
        out.writeInt(MARK);
        if (message instanceof Message.Alive) {
            out.writeByte('A');
        } else if (message instanceof Message.Explored explored) {
            out.writeByte('E');
            list(out, List.copyOf(explored.questions()), (o, p) -> string(o, p.name()));
            tally(out, explored.tally());
            out.writeBoolean(explored.vacuous());
        } else if (message instanceof Message.Broken broken) {
            out.writeByte('B');
            failure(out, broken.failure());
        } else if (message instanceof Message.Unable unable) {
            out.writeByte('U');
            string(out, unable.reason());
        } else if (message instanceof Message.Trouble trouble) {
            out.writeByte('T');
            string(out, trouble.reason());
        } else if (message instanceof Message.Done done) {
            out.writeByte('D');
            out.writeBoolean(done.ready());
        }
        out.flush();
    }

    /**
     * {@return the next message}
     *
     * @throws java.io.EOFException if the stream ends
     * @throws IOException if what follows is no message
     */
    static Message read(DataInputStream in) throws IOException {
        int mark = in.readInt();
        if (mark != MARK) {
            throw new IOException("no message, but 0x" + Integer.toHexString(mark));
        }
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case 'A' -> new Message.Alive();
            case 'E' -> new Message.Explored(questions(in), tally(in), in.readBoolean());
            case 'B' -> new Message.Broken(failure(in));
            case 'U' -> new Message.Unable(string(in));
            case 'T' -> new Message.Trouble(string(in));
            case 'D' -> new Message.Done(in.readBoolean());
            default -> throw new IOException("no message of kind " + kind);
        };
    }

    private static Set<Property> questions(DataInputStream in) throws IOException {
        Set<Property> questions = EnumSet.noneOf(Property.class);
        questions.addAll(list(in, i -> Property.valueOf(string(i))));
        return questions;
    }

    private static void tally(DataOutputStream out, Tally tally) throws IOException {
        string(out, tally.program().toString());
        out.writeInt(tally.asked());
        out.writeInt(tally.interleavings());
        out.writeInt(tally.grew());
        out.writeInt(tally.hits());
    }

    private static Tally tally(DataInputStream in) throws IOException {
        return new Tally(Program.parse(string(in)), in.readInt(), in.readInt(), in.readInt(), in.readInt());
    }

    private static void failure(DataOutputStream out, Failure failure) throws IOException {
        string(out, failure.property().name());
        string(out, failure.kind());
        string(out, failure.program().toString());
        out.writeInt(failure.interleaving());
        out.writeBoolean(failure.inWindow());
        list(out, failure.ops(), Wire::op);
        list(out, failure.trace(), Wire::string);
        string(out, failure.rawText());
    }

    private static Failure failure(DataInputStream in) throws IOException {
        return new Failure(
                Property.valueOf(string(in)),
                string(in),
                Program.parse(string(in)),
                in.readInt(),
                in.readBoolean(),
                list(in, Wire::op),
                list(in, Wire::string),
                string(in));
    }

    private static void op(DataOutputStream out, Op op) throws IOException {
        out.writeInt(op.thread());
        string(out, op.phase().name());
        string(out, op.call());
        String result = op.result();
        out.writeBoolean(result != null);
        if (result != null) {
            string(out, result);
        }
        list(out, op.doneBefore(), DataOutputStream::writeInt);
    }

    private static Op op(DataInputStream in) throws IOException {
        int thread = in.readInt();
        Phase phase = Phase.valueOf(string(in));
        String call = string(in);
        @Nullable String result = in.readBoolean() ? string(in) : null;
        return new Op(thread, phase, call, result, list(in, DataInputStream::readInt));
    }

    private static <T> void list(DataOutputStream out, List<T> values, Write<? super T> write) throws IOException {
        out.writeInt(values.size());
        for (T value : values) {
            write.to(out, value);
        }
    }

    private static <T> List<T> list(DataInputStream in, Read<? extends T> read) throws IOException {
        int size = length(in);
        List<T> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add(read.from(in));
        }
        return values;
    }

    private static void string(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String string(DataInputStream in) throws IOException {
        return new String(in.readNBytes(length(in)), StandardCharsets.UTF_8);
    }

    private static int length(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("no length: " + length);
        }
        return length;
    }
}
