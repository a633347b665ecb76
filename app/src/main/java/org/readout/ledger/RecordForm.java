package org.readout.ledger;

import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.KryoException;
import com.esotericsoftware.kryo.kryo5.Serializer;
import com.esotericsoftware.kryo.kryo5.io.Input;
import com.esotericsoftware.kryo.kryo5.io.Output;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.readout.actor.Actor;

/**
 * A record as bytes: its components in their order, each by its declared type, so that nothing needs to say of what type it is. Kryo's own way is several times slower, and a
 * page of an occasion unpacks hundreds of thousands of records. Immutable.
 */
final class RecordForm extends Serializer<Record> {
    private static final ClassValue<RecordForm> FORMS = new ClassValue<>() {
        @Override
        protected RecordForm computeValue(Class<?> type) {
            return new RecordForm(type);
        }
    };

    private static final Map<Class<?>, Part> PLAIN = Map.of(
            int.class,
            Plain.INT,
            Integer.class,
            Plain.INT,
            boolean.class,
            Plain.BOOLEAN,
            double.class,
            Plain.DOUBLE,
            String.class,
            Plain.TEXT,
            LocalDate.class,
            Plain.DAY,
            OptionalInt.class,
            Plain.PERHAPS_INT);

    private static final int FEW = 16;

    private final MethodHandle constructor;
    private final MethodHandle[] accessors;
    private final Part[] parts;

    private RecordForm(Class<?> type) {
        super(false, true);
        RecordComponent[] components = type.getRecordComponents();
        this.parts = new Part[components.length];
        this.accessors = new MethodHandle[components.length];
        Class<?>[] types = new Class<?>[components.length];
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            for (int i = 0; i < components.length; i++) {
                parts[i] = part(components[i].getGenericType());
                types[i] = components[i].getType();
                Method accessor = components[i].getAccessor();
                accessor.setAccessible(true);
                accessors[i] = lookup.unreflect(accessor).asType(MethodType.methodType(Object.class, Object.class));
            }
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            this.constructor = lookup.unreflectConstructor(canonical)
                    .asSpreader(Object[].class, components.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no record to be packed: " + type, e);
        }
    }

    /** The form of a record's type. */
    static RecordForm of(Class<?> type) {
        return FORMS.get(type);
    }

    @Override
    public void write(Kryo kryo, Output output, Record object) {
        put(kryo, output, object);
    }

    private void put(Kryo kryo, Output output, Object object) {
        for (int i = 0; i < parts.length; i++) {
            parts[i].write(kryo, output, component(object, i));
        }
    }

    private Object component(Object object, int number) {
        try {
            return accessors[number].invokeExact(object);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new KryoException(e);
        }
    }

    @Override
    public Record read(Kryo kryo, Input input, Class<? extends Record> type) {
        return type.cast(get(kryo, input));
    }

    private Object get(Kryo kryo, Input input) {
        Object[] values = new Object[parts.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = parts[i].read(kryo, input);
        }
        try {
            return constructor.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new KryoException(e);
        }
    }

    /** How a component is written and read. */
    private interface Part {
        void write(Kryo kryo, Output output, Object value);

        Object read(Kryo kryo, Input input);
    }

    private static Part part(Type type) {
        if (type instanceof ParameterizedType several) {
            Part inner = part(several.getActualTypeArguments()[0]);
            if (several.getRawType() == List.class) {
                return Several.of(inner);
            }
            if (several.getRawType() == Optional.class) {
                return new Perhaps(inner);
            }
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalStateException("no type to be packed: " + type);
        }
        if (plain.isEnum()) {
            return new OneOf(List.of(plain.getEnumConstants()));
        }
        if (plain.isRecord() && plain != Actor.class) {
            return new Nested(of(plain));
        }
        Part known = PLAIN.get(plain);
        return known == null ? new Other(plain) : known;
    }

    /** What is no record, and has a way of its own. */
    private enum Plain implements Part {
        INT {
            @Override
            public void write(Kryo kryo, Output output, Object value) {
                output.writeVarInt((Integer) value, true);
            }

            @Override
            public Object read(Kryo kryo, Input input) {
                return input.readVarInt(true);
            }
        },
        BOOLEAN {
            @Override
            public void write(Kryo kryo, Output output, Object value) {
                output.writeBoolean((Boolean) value);
            }

            @Override
            public Object read(Kryo kryo, Input input) {
                return input.readBoolean();
            }
        },
        DOUBLE {
            @Override
            public void write(Kryo kryo, Output output, Object value) {
                output.writeDouble((Double) value);
            }

            @Override
            public Object read(Kryo kryo, Input input) {
                return input.readDouble();
            }
        },
        TEXT {
            @Override
            public void write(Kryo kryo, Output output, Object value) {
                Repeats.of(kryo).write(output, (String) value);
            }

            @Override
            public Object read(Kryo kryo, Input input) {
                return Repeats.of(kryo).read(input);
            }
        },
        DAY {
            @Override
            public void write(Kryo kryo, Output output, Object value) {
                output.writeVarLong(((LocalDate) value).toEpochDay(), false);
            }

            @Override
            public Object read(Kryo kryo, Input input) {
                return LocalDate.ofEpochDay(input.readVarLong(false));
            }
        },
        PERHAPS_INT {
            @Override
            public void write(Kryo kryo, Output output, Object value) {
                OptionalInt number = (OptionalInt) value;
                output.writeBoolean(number.isPresent());
                number.ifPresent(present -> output.writeVarInt(present, true));
            }

            @Override
            public Object read(Kryo kryo, Input input) {
                return input.readBoolean() ? OptionalInt.of(input.readVarInt(true)) : OptionalInt.empty();
            }
        };
    }

    private record OneOf(List<?> constants) implements Part {
        @Override
        public void write(Kryo kryo, Output output, Object value) {
            output.writeVarInt(constants.indexOf(value), true);
        }

        @Override
        public Object read(Kryo kryo, Input input) {
            return constants.get(input.readVarInt(true));
        }
    }

    private record Nested(RecordForm form) implements Part {
        @Override
        public void write(Kryo kryo, Output output, Object value) {
            form.put(kryo, output, value);
        }

        @Override
        public Object read(Kryo kryo, Input input) {
            return form.get(kryo, input);
        }
    }

    private record Perhaps(Part inner) implements Part {
        @Override
        public void write(Kryo kryo, Output output, Object value) {
            Optional<?> perhaps = (Optional<?>) value;
            output.writeBoolean(perhaps.isPresent());
            if (perhaps.isPresent()) {
                inner.write(kryo, output, perhaps.get());
            }
        }

        @Override
        public Object read(Kryo kryo, Input input) {
            return input.readBoolean() ? Optional.of(inner.read(kryo, input)) : Optional.empty();
        }
    }

    /** A list; where it may come again it is told by its number then, as the reasons for a silence do, which are the same for a hundred reports. */
    private record Several(Part inner, boolean comesAgain) implements Part {
        private static final int AGAIN = 1;
        private static final int MOST = 4;

        /** Of records that have lists themselves a short list is worth looking up. */
        static Several of(Part inner) {
            return new Several(
                    inner,
                    inner instanceof Nested nested
                            && Arrays.stream(nested.form().parts).anyMatch(Several.class::isInstance));
        }

        private boolean isKept(int size) {
            return comesAgain && size > 0 && size <= MOST;
        }

        @Override
        public void write(Kryo kryo, Output output, Object value) {
            List<?> list = (List<?>) value;
            int known = isKept(list.size()) ? Repeats.of(kryo).number(list) : -1;
            if (known >= 0) {
                output.writeVarInt(AGAIN, true);
                output.writeVarInt(known, true);
                return;
            }
            output.writeVarInt(list.isEmpty() ? 0 : list.size() + AGAIN, true);
            for (Object one : list) {
                inner.write(kryo, output, one);
            }
            if (isKept(list.size())) {
                Repeats.of(kryo).written(list);
            }
        }

        @Override
        public Object read(Kryo kryo, Input input) {
            int what = input.readVarInt(true);
            if (what == 0) {
                return List.of();
            }
            if (what == AGAIN) {
                return Repeats.of(kryo).list(input.readVarInt(true));
            }
            int size = what - AGAIN;
            // Grows as it is read, since damaged bytes may promise any number.
            Object[] read = new Object[Math.max(0, Math.min(size, FEW))];
            for (int i = 0; i < size; i++) {
                if (i == read.length) {
                    read = Arrays.copyOf(read, (int) Math.min(size, 2L * i));
                }
                read[i] = inner.read(kryo, input);
            }
            List<?> list = List.of(read);
            if (isKept(size)) {
                Repeats.of(kryo).read(list);
            }
            return list;
        }
    }

    /** Classes that are no records, and actors, which may have been merged since. */
    private record Other(Class<?> type) implements Part {
        @Override
        public void write(Kryo kryo, Output output, Object value) {
            kryo.writeObject(output, value);
        }

        @Override
        public Object read(Kryo kryo, Input input) {
            return kryo.readObject(input, type);
        }
    }
}
