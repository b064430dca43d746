package headwaiter.grader.coverage;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The lines of private constructors that do nothing: they are there so that nobody calls them.
 * JaCoCo leaves them out too, but does not know them when they are woven.
 */
final class EmptyConstructors extends ClassVisitor {
  private final Set<Integer> lines = new HashSet<>();

  private EmptyConstructors() {
    super(Opcodes.ASM9);
  }

  static Set<Integer> in(byte[] woven) {
    EmptyConstructors found = new EmptyConstructors();
    new ClassReader(woven).accept(found, ClassReader.SKIP_FRAMES);
    return found.lines;
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    boolean hidden = (access & Opcodes.ACC_PRIVATE) != 0;
    return hidden && name.equals("<init>") && descriptor.equals("()V") ? new Body() : null;
  }

  private final class Body extends MethodVisitor {
    private final Set<Integer> own = new HashSet<>();
    private boolean empty = true;

    Body() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visitLineNumber(int line, Label start) {
      own.add(line);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      empty &= owner.startsWith("headwaiter/hook/") || name.equals("<init>");
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      empty = false;
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
      empty = false;
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      empty = false;
    }

    @Override
    public void visitEnd() {
      if (empty) {
        lines.addAll(own);
      }
    }
  }
}
