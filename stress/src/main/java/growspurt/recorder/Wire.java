package growspurt.recorder;

import growspurt.api.Property;
import growspurt.results.CounterexampleLine.DeadEnd;
import growspurt.results.CounterexampleLine.Op;
import growspurt.results.CounterexampleLine.Phase;
import growspurt.results.LatencyLine;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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

    static void write(DataOutputStream out, Message message) throws IOException {
        if (message instanceof Message.Progress progress) {
            out.writeByte('P');
            out.writeLong(progress.rounds());
            out.writeLong(progress.growths());
            for (Stage stage : Stage.values()) {
                out.writeLong(progress.stages().getOrDefault(stage, 0L));
            }
            out.writeInt(progress.tallies().size());
            for (Map.Entry<Property, Tally> entry : progress.tallies().entrySet()) {
                out.writeUTF(entry.getKey().name());
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
            out.writeUTF(latency.kind().name());
            out.writeUTF(latency.phase().name());
            out.writeLong(latency.count());
            out.writeLong(latency.p50());
            out.writeLong(latency.p99());
            out.writeLong(latency.max());
            out.writeUTF(latency.histogram());
        } else if (message instanceof Message.Hang hang) {
            text(out, 'H', hang.stacks());
        } else if (message instanceof Message.Unable unable) {
            text(out, 'U', unable.reason());
        } else if (message instanceof Message.Trouble trouble) {
            text(out, 'T', trouble.reason());
        } else {
            out.writeByte('D');
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
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case 'P' -> new Message.Progress(in.readLong(), in.readLong(), stages(in), tallies(in));
            case 'B' -> new Message.Broken(breach(in), in.readLong());
            case 'H' -> new Message.Hang(in.readUTF());
            case 'U' -> new Message.Unable(in.readUTF());
            case 'T' -> new Message.Trouble(in.readUTF());
            case 'L' ->
                new Message.Latency(
                        LatencyLine.Kind.valueOf(in.readUTF()),
                        LatencyLine.Phase.valueOf(in.readUTF()),
                        in.readLong(),
                        in.readLong(),
                        in.readLong(),
                        in.readLong(),
                        in.readUTF());
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
            tallies.put(Property.valueOf(in.readUTF()), new Tally(in.readLong(), in.readLong()));
        }
        return tallies;
    }

    private static void text(DataOutputStream out, char kind, String text) throws IOException {
        out.writeByte(kind);
        out.writeUTF(text);
    }

    private static void write(DataOutputStream out, Breach breach) throws IOException {
        out.writeUTF(breach.property().name());
        out.writeUTF(breach.finding());
        out.writeUTF(breach.program());
        out.writeInt(breach.ops().size());
        for (Op op : breach.ops()) {
            out.writeInt(op.thread());
            out.writeUTF(op.phase().name());
            out.writeUTF(op.call());
            String result = op.result();
            out.writeUTF(result == null ? NONE : result);
            numbers(out, op.doneBefore());
            out.writeBoolean(op.inWindow());
        }
        out.writeInt(breach.deadEnds().size());
        for (DeadEnd end : breach.deadEnds()) {
            numbers(out, end.ops());
            out.writeUTF(end.expected());
        }
        out.writeBoolean(breach.inWindow());
    }

    private static Breach breach(DataInputStream in) throws IOException {
        return new Breach(
                Property.valueOf(in.readUTF()),
                in.readUTF(),
                in.readUTF(),
                list(in, Wire::op),
                list(in, Wire::deadEnd),
                in.readBoolean());
    }

    private static Op op(DataInputStream in) throws IOException {
        int thread = in.readInt();
        Phase phase = Phase.valueOf(in.readUTF());
        String call = in.readUTF();
        String result = in.readUTF();
        return new Op(
                thread,
                phase,
                call,
                result.equals(NONE) ? null : result,
                list(in, DataInputStream::readInt),
                in.readBoolean());
    }

    private static DeadEnd deadEnd(DataInputStream in) throws IOException {
        return new DeadEnd(list(in, DataInputStream::readInt), in.readUTF());
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
