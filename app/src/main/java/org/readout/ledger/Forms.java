package org.readout.ledger;

import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.KryoException;
import com.esotericsoftware.kryo.kryo5.Serializer;
import com.esotericsoftware.kryo.kryo5.io.Input;
import com.esotericsoftware.kryo.kryo5.io.Output;
import com.esotericsoftware.kryo.kryo5.objenesis.strategy.StdInstantiatorStrategy;
import com.esotericsoftware.kryo.kryo5.util.DefaultInstantiatorStrategy;
import com.esotericsoftware.kryo.kryo5.util.Pool;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.readout.account.Comparison;
import org.readout.account.Dispute;
import org.readout.account.Position;
import org.readout.account.Testimony;
import org.readout.actor.Actor;
import org.readout.actor.ActorType;
import org.readout.analysis.Analysis;
import org.readout.story.Copy;
import org.readout.story.Dispatch;
import org.readout.story.Galley;
import org.readout.story.Imprint;
import org.readout.story.Occasion;
import org.readout.story.Slug;
import org.readout.story.Story;

/**
 * The program's own objects as bytes and back. The bytes are the object's fields in a fixed order, packed; {@link #FORM} is a digest of all
 * fields' names and types, so that bytes of another form are known and never misread: what they hold is then made again from the captures.
 * Only types that the roots reach are read. Thread-safe.
 */
final class Forms {
    private static final List<Class<?>> ROOTS = List.of(
            Analysis.class,
            Imprint.class,
            Galley.class,
            Dispatch.class,
            Slug.class,
            Testimony.class,
            Copy.class,
            Occasion.class,
            Comparison.class,
            Story.class,
            Dispute.class,
            Position.class);

    private static final List<Class<?>> TYPES = reached();

    /** How fields become bytes; another number for another way. */
    private static final String PACKING = "3";

    /** Names the form of the bytes: sixteen hexadecimal digits. */
    static final String FORM = form();

    /** Begins all bytes of this form. */
    private static final byte[] PREFIX = HexFormat.of().parseHex(FORM);

    private final Pool<Kryo> kryos;
    private volatile UnaryOperator<Actor> identity = UnaryOperator.identity();

    Forms() {
        this.kryos = new Pool<>(true, true) {
            @Override
            protected Kryo create() {
                return kryo();
            }
        };
    }

    /** Each actor that is read is replaced by what {@code identity} makes of it: actors that people have merged. */
    void identify(UnaryOperator<Actor> identity) {
        this.identity = identity;
    }

    /** What is made of each actor that is read, now. */
    UnaryOperator<Actor> identity() {
        return identity;
    }

    /** An object as bytes. */
    byte[] pack(Object object) {
        Kryo kryo = kryos.obtain();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(PREFIX);
            try (Output output = new Output(new DeflaterOutputStream(bytes, deflater), 1 << 13)) {
                kryo.writeObject(output, object);
            }
            return bytes.toByteArray();
        } finally {
            deflater.end();
            kryos.free(kryo);
        }
    }

    /** Whether these bytes have the form that this version reads. */
    static boolean fits(byte[] bytes) {
        return bytes.length > PREFIX.length && Arrays.mismatch(bytes, PREFIX) == PREFIX.length;
    }

    /**
     * The object of these bytes.
     *
     * @throws LedgerRefused if the bytes are damaged, or of another form
     */
    <T> T unpack(byte[] bytes, Class<T> type) throws LedgerRefused {
        if (!fits(bytes)) {
            throw new LedgerRefused("a row of the ledger was written by another version of Readout, or is damaged; "
                    + "'readout reread' makes such rows again");
        }
        Kryo kryo = kryos.obtain();
        // All of it first: at its end stands a checksum, so that nothing is made of damaged bytes.
        try (InputStream inflated = new InflaterInputStream(
                        new ByteArrayInputStream(bytes, PREFIX.length, bytes.length - PREFIX.length));
                Input input = new Input(inflated.readAllBytes())) {
            return kryo.readObject(input, type);
        } catch (IOException
                | KryoException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | DateTimeException e) {
            throw new LedgerRefused("a row of the ledger is damaged; 'readout verify' tells which", e);
        } finally {
            kryos.free(kryo);
        }
    }

    private Kryo kryo() {
        Kryo kryo = new Kryo();
        kryo.setReferences(false);
        kryo.setRegistrationRequired(true);
        kryo.setInstantiatorStrategy(new DefaultInstantiatorStrategy(new StdInstantiatorStrategy()));
        kryo.register(int[].class);
        kryo.register(short[].class);
        kryo.register(float[].class);
        for (Class<?> type : TYPES) {
            if (type.isRecord() && type != Actor.class) {
                kryo.register(type, RecordForm.of(type));
            } else if (type != Actor.class) {
                kryo.register(type);
            }
        }
        kryo.register(Actor.class, new ActorForm());
        return kryo;
    }

    /** Actors, which may have been merged since. */
    private final class ActorForm extends Serializer<Actor> {
        @Override
        public void write(Kryo kryo, Output output, Actor actor) {
            Repeats texts = Repeats.of(kryo);
            texts.write(output, actor.id());
            texts.write(output, actor.name());
            texts.write(output, actor.type().name());
            output.writeBoolean(actor.affiliation().isPresent());
            actor.affiliation().ifPresent(affiliation -> texts.write(output, affiliation));
        }

        @Override
        public Actor read(Kryo kryo, Input input, Class<? extends Actor> type) {
            Repeats texts = Repeats.of(kryo);
            return identity.apply(new Actor(
                    texts.read(input),
                    texts.read(input),
                    ActorType.valueOf(texts.read(input)),
                    input.readBoolean() ? Optional.of(texts.read(input)) : Optional.empty()));
        }
    }

    /** All types that the roots' fields reach, by name. */
    private static List<Class<?>> reached() {
        Map<String, Class<?>> reached = new TreeMap<>();
        Deque<Type> open = new ArrayDeque<>(ROOTS);
        while (!open.isEmpty()) {
            Type next = open.pop();
            if (next instanceof ParameterizedType several) {
                open.push(several.getRawType());
                for (Type argument : several.getActualTypeArguments()) {
                    open.push(argument);
                }
            } else if (next instanceof WildcardType wild) {
                open.push(wild.getUpperBounds()[0]);
            } else if (next instanceof GenericArrayType array) {
                open.push(array.getGenericComponentType());
            } else if (next instanceof Class<?> type && reached.putIfAbsent(type.getName(), type) == null) {
                follow(type, open);
            }
        }
        return reached.values().stream()
                .filter(type -> !type.isInterface() && !type.isPrimitive() && type != Object.class)
                .filter(type -> type.getName().startsWith("org.readout.")
                        || type.getName().startsWith("java.time.")
                        || type.getName().startsWith("java.util.Optional"))
                .toList();
    }

    private static void follow(Class<?> type, Deque<Type> open) {
        if (type.isArray()) {
            open.push(type.getComponentType());
        }
        if (!type.getName().startsWith("org.readout.")) {
            return;
        }
        if (type.isSealed()) {
            Collections.addAll(open, type.getPermittedSubclasses());
        }
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                open.push(field.getGenericType());
            }
        }
    }

    private static String form() {
        return CaptureShelf.digest(described(TYPES).getBytes(StandardCharsets.UTF_8))
                .substring(0, 16);
    }

    /** All that the bytes of objects of these types depend on. */
    static String described(List<Class<?>> types) {
        StringBuilder text = new StringBuilder(PACKING).append('\n');
        for (Class<?> type : types) {
            text.append(type.getName()).append('\n');
            if (type.isEnum()) {
                for (Object constant : type.getEnumConstants()) {
                    text.append("  ")
                            .append(constant instanceof Enum<?> one ? one.name() : "")
                            .append('\n');
                }
            } else if (type.isRecord()) {
                // In their order, since that is how they are packed.
                for (RecordComponent component : type.getRecordComponents()) {
                    text.append("  ")
                            .append(component.getName())
                            .append(' ')
                            .append(component.getGenericType().getTypeName())
                            .append('\n');
                }
            } else if (type.getName().startsWith("org.readout.")) {
                List.of(type.getDeclaredFields()).stream()
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .sorted(Comparator.comparing(Field::getName))
                        .forEach(field -> text.append("  ")
                                .append(field.getName())
                                .append(' ')
                                .append(field.getGenericType().getTypeName())
                                .append('\n'));
            }
        }
        return text.toString();
    }
}
