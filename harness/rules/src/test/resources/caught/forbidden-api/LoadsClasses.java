package sample;

public class LoadsClasses extends ClassLoader {
  public LoadsClasses() {
    super(null); // expect: forbidden-api
  }

  public Class<?> define(byte[] bytes) {
    return defineClass(null, bytes, 0, bytes.length); // expect: forbidden-api
  }

  public static ClassLoader mine() {
    return LoadsClasses.class.getClassLoader(); // expect: forbidden-api
  }
}
