package growspurt.cli.closure;

import growspurt.results.Ids;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** A compiled class, as far as impact goes. Its hash is worked out when it is asked for, which takes longest. */
final class ClassFile {

    private static final int CLASS_ENTRY = 7; // JVMS 4.4, table 4.4-B

    private final ClassReader reader;
    private final String source;
    private @Nullable String hash;

    ClassFile(byte[] bytes) {
        this.reader = new ClassReader(bytes);
        this.source = source(reader);
    }

    /** {@return its binary name} */
    String name() {
        return reader.getClassName().replace('/', '.');
    }

    /** {@return the path of its source file below a source folder, such as {@code growspurt/maps/Node.java}} */
    String source() {
        return source;
    }

    /** {@return a hash of the class without debug information: lines may move and parameters may get other names} */
    String hash() {
        String known = hash;
        if (known == null) {
            ClassWriter stripped = new ClassWriter(0);
            reader.accept(stripped, ClassReader.SKIP_DEBUG);
            known = Ids.code(List.of(HexFormat.of().formatHex(stripped.toByteArray())));
            hash = known;
        }
        return known;
    }

    /**
     * {@return the classes whose members or instances its code can reach, names with slashes, arrays taken apart} What it
     * merely passes on, named in descriptors alone, is reached through those who make and use it. javac names the class of
     * a constant that it copies.
     */
    List<String> uses() {
        char[] buffer = new char[reader.getMaxStringLength()];
        List<String> uses = new ArrayList<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int at = reader.getItem(i);
            if (at > 0 && reader.readByte(at - 1) == CLASS_ENTRY) {
                uses.add(element(reader.readUTF8(at, buffer)));
            }
        }
        return uses;
    }

    private static String element(String name) {
        String element = name.substring(name.lastIndexOf('[') + 1);
        return name.startsWith("[") && element.endsWith(";") ? element.substring(1, element.length() - 1) : element;
    }

    private static String source(ClassReader reader) {
        String name = reader.getClassName();
        SourceName source = new SourceName();
        reader.accept(source, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        return source.found == null ? name.replaceFirst("\\$.*", "") + ".java" : folder + source.found;
    }

    private static final class SourceName extends ClassVisitor {
        private @Nullable String found;

        SourceName() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitSource(@Nullable String file, @Nullable String debug) {
            found = file;
        }
    }
}
