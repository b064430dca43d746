package sample;

public class AsksClockByReflection {
  public static Object now() throws ReflectiveOperationException {
    return Class.forName("java.lang.System") // expect: forbidden-api
        .getMethod("nanoTime") // expect: forbidden-api
        .invoke(null); // expect: forbidden-api
  }
}
