package growspurt.maps;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Loads the maps anew, so that they ask {@link #MEMORY} before each {@code new}, each array, each lambda, and whatever
 * {@link java.util.Arrays} makes for them.
 */
public final class ScarceLoader extends ClassLoader {

    /** Of all maps loaded so, because the code put into them has no other way to it. */
    static final Scarcity MEMORY = new Scarcity();

    private static final String MAPS = "growspurt.maps.";

    ScarceLoader() {
        super(ScarceLoader.class.getClassLoader());
    }

    /**
     * What the code put into the maps calls.
     *
     * @throws OutOfMemoryError if it is to be refused
     */
    public static void claim() {
        MEMORY.claim();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(MAPS) || name.equals(ScarceLoader.class.getName())) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        try (InputStream code = getResourceAsStream(name.replace('.', '/') + ".class")) {
            ClassReader reader = new ClassReader(Objects.requireNonNull(code, name));
            ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
            reader.accept(new Claims(writer), 0);
            byte[] claiming = writer.toByteArray();
            return defineClass(name, claiming, 0, claiming.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private static final class Claims extends ClassVisitor {
        Claims(ClassVisitor target) {
            super(Opcodes.ASM9, target);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, @Nullable String signature, String @Nullable [] thrown) {
            return new ClaimingCode(super.visitMethod(access, method, descriptor, signature, thrown));
        }
    }

    private static final class ClaimingCode extends MethodVisitor {
        ClaimingCode(MethodVisitor target) {
            super(Opcodes.ASM9, target);
        }

        private void claim() {
            super.visitMethodInsn(
                    Opcodes.INVOKESTATIC, Type.getInternalName(ScarceLoader.class), "claim", "()V", false);
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            if (opcode == Opcodes.NEW || opcode == Opcodes.ANEWARRAY) {
                claim();
            }
            super.visitTypeInsn(opcode, type);
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            if (opcode == Opcodes.NEWARRAY) {
                claim();
            }
            super.visitIntInsn(opcode, operand);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String method, String descriptor, boolean isInterface) {
            boolean returnsAnObject = Type.getReturnType(descriptor).getSort() >= Type.ARRAY;
            if (owner.equals("java/util/Arrays") && returnsAnObject) {
                claim();
            }
            super.visitMethodInsn(opcode, owner, method, descriptor, isInterface);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle factory, Object... arguments) {
            claim();
            super.visitInvokeDynamicInsn(name, descriptor, factory, arguments);
        }
    }
}
