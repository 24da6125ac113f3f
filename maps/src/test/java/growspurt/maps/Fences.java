package growspurt.maps;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What in the byte code of a method might order memory: volatile fields, writes, monitors, handles in a mode other than
 * plain or opaque, and code of others that is not known to order nothing. Calls within this project are followed.
 */
final class Fences {

    private static final Set<String> HARMLESS = Set.of(
            "java/lang/invoke/VarHandle.get",
            "java/lang/invoke/VarHandle.getOpaque",
            "java/lang/reflect/Array.getLength",
            "java/util/Objects.requireNonNull",
            "java/util/concurrent/atomic/AtomicInteger.getOpaque",
            "java/util/concurrent/atomic/AtomicReference.getOpaque",
            "java/util/concurrent/atomic/AtomicReferenceArray.getOpaque",
            "java/util/concurrent/atomic/AtomicReferenceArray.length");

    private final Set<String> followed = new HashSet<>();
    private final Set<String> found = new TreeSet<>();

    private Fences() {}

    /** {@return what {@code methods} of {@code type}, each a name and a descriptor, do that might order memory, as text} */
    static Set<String> in(Class<?> type, List<String> methods) {
        Fences fences = new Fences();
        methods.forEach(method -> fences.follow(type.getName().replace('.', '/'), method));
        return fences.found;
    }

    private void follow(String owner, String called) {
        if (!followed.add(owner + "." + called)) {
            return;
        }
        try (InputStream code = Fences.class.getClassLoader().getResourceAsStream(owner + ".class")) {
            ClassReader reader = new ClassReader(Objects.requireNonNull(code, owner));
            reader.accept(new Methods(owner, called), ClassReader.SKIP_DEBUG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isVolatile(String owner, String name) {
        return Stream.<Class<?>>iterate(load(owner), Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getName().equals(name))
                .findFirst()
                .map(field -> Modifier.isVolatile(field.getModifiers()))
                .orElseThrow(() -> new IllegalArgumentException("no field " + owner + "." + name));
    }

    private static Class<?> load(String owner) {
        try {
            return Class.forName(owner.replace('/', '.'), false, Fences.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private final class Methods extends ClassVisitor {
        private final String owner;
        private final String called;

        Methods(String owner, String called) {
            super(Opcodes.ASM9);
            this.owner = owner;
            this.called = called;
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access, String method, String descriptor, @Nullable String signature, String @Nullable [] thrown) {
            if (!called.equals(method + descriptor)) {
                return null;
            }
            if ((access & Opcodes.ACC_SYNCHRONIZED) != 0) {
                found.add("synchronized " + owner + "." + method);
            }
            return new Code();
        }
    }

    private final class Code extends MethodVisitor {
        Code() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            if (opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC) {
                found.add("write of " + owner + "." + name);
            } else if (isVolatile(owner, name)) {
                found.add("volatile read of " + owner + "." + name);
            }
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode == Opcodes.MONITORENTER) {
                found.add("monitor");
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (owner.startsWith("growspurt/")) {
                follow(owner, name + descriptor);
            } else if (!HARMLESS.contains(owner + "." + name)) {
                found.add("call of " + owner + "." + name);
            }
        }
    }
}
