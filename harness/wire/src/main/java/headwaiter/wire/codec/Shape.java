package headwaiter.wire.codec;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How values of one static type are written and read. */
sealed interface Shape {
  /** Writes a value of this shape. */
  void write(Object value, Writing out);

  /** Reads a value of this shape. */
  Object read(Reading in) throws WireException;

  /**
   * The shape of a type: records, sealed interfaces of records, enums, lists, optionals, text,
   * bytes and plain numbers; no others, and none that contains itself.
   */
  static Shape of(Type type) {
    Shape known = Shapes.KNOWN.get(type);
    if (known != null) {
      return known;
    }
    Shape made = Shapes.make(type);
    Shapes.KNOWN.putIfAbsent(type, made);
    return made;
  }

  /** The shapes by type. */
  final class Shapes {
    private static final Map<Type, Shape> KNOWN =
        new ConcurrentHashMap<>(
            Map.of(
                int.class, Plain.INT,
                long.class, Plain.LONG,
                boolean.class, Plain.BOOLEAN,
                double.class, Plain.DOUBLE,
                String.class, Plain.TEXT,
                byte[].class, Plain.BYTES));

    private Shapes() {}

    private static Shape make(Type type) {
      if (type instanceof ParameterizedType generic) {
        Shape element = of(generic.getActualTypeArguments()[0]);
        if (generic.getRawType() == List.class) {
          return new Many(element);
        }
        if (generic.getRawType() == Optional.class) {
          return new Perhaps(element);
        }
      } else if (type instanceof Class<?> plain) {
        if (plain.isRecord()) {
          return One.of(plain);
        }
        if (plain.isEnum()) {
          return new Constant(plain.getSimpleName(), plain.getEnumConstants());
        }
        if (plain.isSealed()) {
          return OneOf.of(plain);
        }
      }
      throw new IllegalArgumentException("Messages can't hold a " + type.getTypeName());
    }
  }

  /** Numbers, text and bytes. */
  enum Plain implements Shape {
    INT {
      @Override
      public void write(Object value, Writing out) {
        out.bits32((Integer) value);
      }

      @Override
      public Object read(Reading in) throws WireException {
        return in.bits32();
      }
    },
    LONG {
      @Override
      public void write(Object value, Writing out) {
        out.bits64((Long) value);
      }

      @Override
      public Object read(Reading in) throws WireException {
        return in.bits64();
      }
    },
    BOOLEAN {
      @Override
      public void write(Object value, Writing out) {
        out.bits8((Boolean) value ? 1 : 0);
      }

      @Override
      public Object read(Reading in) throws WireException {
        int bit = in.bits8();
        if (bit > 1) {
          throw in.noSuch("boolean", bit);
        }
        return bit == 1;
      }
    },
    DOUBLE {
      @Override
      public void write(Object value, Writing out) {
        out.bits64(Double.doubleToLongBits((Double) value));
      }

      @Override
      public Object read(Reading in) throws WireException {
        return Double.longBitsToDouble(in.bits64());
      }
    },
    TEXT {
      @Override
      public void write(Object value, Writing out) {
        out.text((String) value);
      }

      @Override
      public Object read(Reading in) throws WireException {
        return in.text();
      }
    },
    BYTES {
      @Override
      public void write(Object value, Writing out) {
        out.block((byte[]) value);
      }

      @Override
      public Object read(Reading in) throws WireException {
        return in.block();
      }
    }
  }

  /** A constant of an enum, by its number. */
  record Constant(String name, List<Object> constants) implements Shape {
    Constant(String name, Object[] constants) {
      this(name, List.of(constants));
    }

    @Override
    public void write(Object value, Writing out) {
      out.bits8(constants.indexOf(value));
    }

    @Override
    public Object read(Reading in) throws WireException {
      int index = in.bits8();
      if (index >= constants.size()) {
        throw in.noSuch(name, index);
      }
      return constants.get(index);
    }
  }

  /** A list. */
  record Many(Shape element) implements Shape {
    @Override
    public void write(Object value, Writing out) {
      List<?> list = (List<?>) value;
      out.bits32(list.size());
      list.forEach(one -> element.write(one, out));
    }

    @Override
    public Object read(Reading in) throws WireException {
      int count = in.count();
      List<Object> list = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        list.add(element.read(in));
      }
      return List.copyOf(list);
    }
  }

  /** A value that may be absent. */
  record Perhaps(Shape element) implements Shape {
    @Override
    public void write(Object value, Writing out) {
      Optional<?> optional = (Optional<?>) value;
      out.bits8(optional.isPresent() ? 1 : 0);
      optional.ifPresent(one -> element.write(one, out));
    }

    @Override
    public Object read(Reading in) throws WireException {
      return (Boolean) Plain.BOOLEAN.read(in) ? Optional.of(element.read(in)) : Optional.empty();
    }
  }

  /** One of the records of a sealed interface, by its number. */
  record OneOf(String name, List<Class<?>> kinds, List<Shape> shapes) implements Shape {
    static OneOf of(Class<?> type) {
      List<Class<?>> kinds = new ArrayList<>();
      collect(type, kinds);
      return new OneOf(
          type.getSimpleName(), List.copyOf(kinds), kinds.stream().map(Shape::of).toList());
    }

    private static void collect(Class<?> type, List<Class<?>> kinds) {
      for (Class<?> kind : type.getPermittedSubclasses()) {
        if (kind.isSealed()) {
          collect(kind, kinds);
        } else {
          kinds.add(kind);
        }
      }
    }

    @Override
    public void write(Object value, Writing out) {
      int kind = kinds.indexOf(value.getClass());
      out.bits8(kind);
      shapes.get(kind).write(value, out);
    }

    @Override
    public Object read(Reading in) throws WireException {
      int kind = in.bits8();
      if (kind >= kinds.size()) {
        throw in.noSuch(name, kind);
      }
      return shapes.get(kind).read(in);
    }
  }

  /** A record: its components, one after another. */
  record One(Constructor<?> maker, List<Method> accessors, List<Shape> shapes) implements Shape {
    static One of(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      if (components.length == 0) {
        throw new IllegalArgumentException(type.getName() + " would take no byte at all");
      }
      try {
        return new One(
            type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new)),
            Arrays.stream(components).map(RecordComponent::getAccessor).toList(),
            Arrays.stream(components).map(one -> of(one.getGenericType())).toList());
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException(e);
      }
    }

    private static Shape of(Type type) {
      return Shape.of(type);
    }

    @Override
    public void write(Object value, Writing out) {
      try {
        for (int i = 0; i < shapes.size(); i++) {
          shapes.get(i).write(accessors.get(i).invoke(value), out);
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("Can't read " + maker.getName(), e);
      }
    }

    @Override
    public Object read(Reading in) throws WireException {
      Object[] values = new Object[shapes.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = shapes.get(i).read(in);
      }
      try {
        return maker.newInstance(values);
      } catch (ReflectiveOperationException e) {
        throw new WireException.Malformed("no " + maker.getName() + " of these parts: " + e);
      }
    }
  }
}
