package growspurt.recorder;

import growspurt.api.Property;
import growspurt.results.CounterexampleLine.DeadEnd;
import growspurt.results.CounterexampleLine.Op;
import growspurt.results.CounterexampleLine.Phase;
import growspurt.results.LatencyLine;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Messages to bytes and back. */
final class Wire {

    private static final String NONE = "";

    @FunctionalInterface
    private interface Read<T> {
        T from(DataInputStream in) throws IOException;
    }

    private Wire() {}

    /** Writes all of a message or, if it cannot be composed, nothing. */
    static void write(OutputStream to, Message message) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        compose(new DataOutputStream(bytes), message);
        bytes.writeTo(to);
        to.flush();
    }

    private static void compose(DataOutputStream out, Message message) throws IOException {
        if (message instanceof Message.Progress progress) {
            out.writeByte('P');
            out.writeLong(progress.rounds());
            out.writeLong(progress.growths());
            for (Stage stage : Stage.values()) {
                out.writeLong(progress.stages().getOrDefault(stage, 0L));
            }
            out.writeInt(progress.tallies().size());
            for (Map.Entry<Property, Tally> entry : progress.tallies().entrySet()) {
                text(out, entry.getKey().name());
                out.writeLong(entry.getValue().samples());
                out.writeLong(entry.getValue().hits());
            }
        } else if (message instanceof Message.Broken broken) {
            out.writeByte('B');
            write(out, broken.breach());
            out.writeLong(broken.nanos());
        } else if (message instanceof Message.Uncertain uncertain) {
            out.writeByte('C');
            out.writeLong(uncertain.nanos());
        } else if (message instanceof Message.Latency latency) {
            out.writeByte('L');
            text(out, latency.kind().name());
            text(out, latency.phase().name());
            out.writeLong(latency.count());
            out.writeLong(latency.p50());
            out.writeLong(latency.p99());
            out.writeLong(latency.max());
            text(out, latency.histogram());
        } else if (message instanceof Message.Hang hang) {
            text(out, 'H', hang.stacks());
        } else if (message instanceof Message.Unable unable) {
            text(out, 'U', unable.reason());
        } else if (message instanceof Message.Trouble trouble) {
            text(out, 'T', trouble.reason());
        } else {
            out.writeByte('D');
        }
    }

    /**
     * {@return the next message}
     *
     * @throws java.io.EOFException if the stream ends
     * @throws IOException if what follows is no message
     */
    static Message read(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case 'P' -> new Message.Progress(in.readLong(), in.readLong(), stages(in), tallies(in));
            case 'B' -> new Message.Broken(breach(in), in.readLong());
            case 'H' -> new Message.Hang(text(in));
            case 'U' -> new Message.Unable(text(in));
            case 'T' -> new Message.Trouble(text(in));
            case 'L' ->
                new Message.Latency(
                        LatencyLine.Kind.valueOf(text(in)),
                        LatencyLine.Phase.valueOf(text(in)),
                        in.readLong(),
                        in.readLong(),
                        in.readLong(),
                        in.readLong(),
                        text(in));
            case 'C' -> new Message.Uncertain(in.readLong());
            case 'D' -> new Message.Done();
            default -> throw new IOException("no message of kind " + kind);
        };
    }

    private static Map<Stage, Long> stages(DataInputStream in) throws IOException {
        Map<Stage, Long> stages = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            stages.put(stage, in.readLong());
        }
        return stages;
    }

    private static Map<Property, Tally> tallies(DataInputStream in) throws IOException {
        int size = in.readInt();
        Map<Property, Tally> tallies = new EnumMap<>(Property.class);
        while (tallies.size() < size) {
            tallies.put(Property.valueOf(text(in)), new Tally(in.readLong(), in.readLong()));
        }
        return tallies;
    }

    private static void text(DataOutputStream out, char kind, String text) throws IOException {
        out.writeByte(kind);
        text(out, text);
    }

    /** Of any length, unlike {@link DataOutputStream#writeUTF}. */
    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void write(DataOutputStream out, Breach breach) throws IOException {
        text(out, breach.property().name());
        text(out, breach.finding());
        text(out, breach.program());
        out.writeInt(breach.ops().size());
        for (Op op : breach.ops()) {
            out.writeInt(op.thread());
            text(out, op.phase().name());
            text(out, op.call());
            String result = op.result();
            text(out, result == null ? NONE : result);
            numbers(out, op.doneBefore());
            out.writeBoolean(op.inWindow());
        }
        out.writeInt(breach.deadEnds().size());
        for (DeadEnd end : breach.deadEnds()) {
            numbers(out, end.ops());
            text(out, end.expected());
        }
        out.writeBoolean(breach.inWindow());
    }

    private static Breach breach(DataInputStream in) throws IOException {
        return new Breach(
                Property.valueOf(text(in)),
                text(in),
                text(in),
                list(in, Wire::op),
                list(in, Wire::deadEnd),
                in.readBoolean());
    }

    private static Op op(DataInputStream in) throws IOException {
        int thread = in.readInt();
        Phase phase = Phase.valueOf(text(in));
        String call = text(in);
        String result = text(in);
        return new Op(
                thread,
                phase,
                call,
                result.equals(NONE) ? null : result,
                list(in, DataInputStream::readInt),
                in.readBoolean());
    }

    private static DeadEnd deadEnd(DataInputStream in) throws IOException {
        return new DeadEnd(list(in, DataInputStream::readInt), text(in));
    }

    private static void numbers(DataOutputStream out, List<Integer> numbers) throws IOException {
        out.writeInt(numbers.size());
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    private static <T> List<T> list(DataInputStream in, Read<T> read) throws IOException {
        int size = in.readInt();
        List<T> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(read.from(in));
        }
        return list;
    }
}
