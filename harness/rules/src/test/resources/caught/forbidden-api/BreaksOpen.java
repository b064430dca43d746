package sample;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;

public class BreaksOpen {
  public static Object secret(Object owner, String name) throws ReflectiveOperationException {
    Field field = owner.getClass().getDeclaredField(name); // expect: forbidden-api
    field.setAccessible(true); // expect: forbidden-api
    MethodHandles.Lookup own = MethodHandles.lookup();
    MethodHandles.privateLookupIn(owner.getClass(), own); // expect: forbidden-api
    own.findVirtual(String.class, "length", null); // expect: forbidden-api
    return field.get(owner); // expect: forbidden-api
  }
}
