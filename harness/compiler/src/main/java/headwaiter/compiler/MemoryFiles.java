package headwaiter.compiler;

import headwaiter.wire.ClassBytes;
import headwaiter.wire.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** The files of one job: nothing is read from the disk but the JDK and the class path. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
  private final Map<String, List<ClassFile>> given = new LinkedHashMap<>();
  private final Map<String, ClassFile> written = new LinkedHashMap<>();

  MemoryFiles(StandardJavaFileManager files, List<ClassBytes> against) {
    super(files);
    for (ClassBytes one : against) {
      ClassFile file = new ClassFile(one.name());
      file.bytes.writeBytes(one.bytes());
      given.computeIfAbsent(packageOf(one.name()), name -> new ArrayList<>()).add(file);
    }
  }

  /** The classes that were written, in order. */
  List<ClassBytes> written() {
    return written.values().stream()
        .map(file -> new ClassBytes(file.binaryName, file.bytes.toByteArray()))
        .toList();
  }

  @Override
  public Iterable<JavaFileObject> list(
      JavaFileManager.Location location,
      String packageName,
      Set<JavaFileObject.Kind> kinds,
      boolean recurse)
      throws IOException {
    Iterable<JavaFileObject> found = super.list(location, packageName, kinds, recurse);
    if (location != StandardLocation.CLASS_PATH || !kinds.contains(JavaFileObject.Kind.CLASS)) {
      return found;
    }
    List<JavaFileObject> all = new ArrayList<>();
    found.forEach(all::add);
    given.forEach(
        (name, files) -> {
          if (name.equals(packageName) || (recurse && name.startsWith(packageName + "."))) {
            all.addAll(files);
          }
        });
    return all;
  }

  @Override
  public String inferBinaryName(JavaFileManager.Location location, JavaFileObject file) {
    return file instanceof ClassFile ours ? ours.binaryName : super.inferBinaryName(location, file);
  }

  @Override
  public boolean isSameFile(FileObject one, FileObject other) {
    return one == other || one.toUri().equals(other.toUri());
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      JavaFileManager.Location location,
      String className,
      JavaFileObject.Kind kind,
      FileObject sibling) {
    return written.computeIfAbsent(className, ClassFile::new);
  }

  /** Keeps the shared file manager open. */
  @Override
  public void close() throws IOException {
    flush();
  }

  private static String packageOf(String className) {
    return className.substring(0, Math.max(0, className.lastIndexOf('.')));
  }

  private static URI uri(String path) {
    try {
      return new URI("memory", null, "/" + path, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("Not the path of a source: " + path, e);
    }
  }

  /** A source of the job. */
  static final class SourceFile extends SimpleJavaFileObject {
    private final Source source;

    SourceFile(Source source) {
      super(uri(source.path()), Kind.SOURCE);
      this.source = source;
    }

    /** As the job names it. */
    String path() {
      return source.path();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source.text();
    }
  }

  private static final class ClassFile extends SimpleJavaFileObject {
    private final String binaryName;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    ClassFile(String binaryName) {
      super(uri(binaryName.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
      this.binaryName = binaryName;
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(bytes.toByteArray());
    }

    @Override
    public OutputStream openOutputStream() {
      bytes.reset();
      return bytes;
    }
  }
}
