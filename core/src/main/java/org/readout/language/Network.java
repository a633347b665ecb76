package org.readout.language;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A network in ONNX, run on the processor.
 *
 * <p>Each run uses the calling thread alone, so threads that read articles side by side share the processor among
 * themselves, and a run gives the same numbers whatever else is running. Thread-safe; holds memory outside the heap for the
 * rest of the process.
 */
public final class Network {
    private final OrtEnvironment environment;
    private final OrtSession session;

    /**
     * A network from the bytes of its file.
     *
     * @throws IllegalArgumentException if they are no network that can be run here
     */
    public Network(byte[] onnx) {
        this.environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "readout");
        try {
            // The library's Windows builds report their use to their maker unless told not to.
            environment.setTelemetry(false);
        } catch (OrtException e) {
            throw new IllegalArgumentException("the network library's telemetry cannot be turned off", e);
        }
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setMemoryPatternOptimization(false);
            this.session = environment.createSession(onnx, options);
        } catch (OrtException e) {
            throw new IllegalArgumentException("this network cannot be run: " + e.getMessage(), e);
        }
    }

    /** Version of the library that runs networks, for provenance. */
    public String library() {
        return environment.getVersion();
    }

    /**
     * Runs it once.
     *
     * @param whole the inputs of whole numbers in one dimension, by name
     * @param input the inputs of numbers in a grid, by name
     * @return what each output gives, by name
     * @throws IllegalArgumentException if a name or a shape is not what the network takes, or the run fails
     */
    public Map<String, Tensor> run(Map<String, long[]> whole, Map<String, Tensor> input) {
        Map<String, OnnxTensor> tensors = new HashMap<>();
        try {
            for (Map.Entry<String, long[]> numbers : whole.entrySet()) {
                tensors.put(numbers.getKey(), whole(numbers.getValue(), numbers.getValue().length));
            }
            for (Map.Entry<String, Tensor> grid : input.entrySet()) {
                long[] shape =
                        Arrays.stream(grid.getValue().shape()).asLongStream().toArray();
                FloatBuffer values = FloatBuffer.wrap(grid.getValue().values());
                tensors.put(grid.getKey(), OnnxTensor.createTensor(environment, values, shape));
            }
            return run(tensors);
        } catch (OrtException e) {
            throw cannotRun(e);
        } finally {
            tensors.values().forEach(OnnxTensor::close);
        }
    }

    /**
     * Runs it once on one row of a batch: each input is a grid of one row.
     *
     * @param whole the inputs of whole numbers, by name
     * @return what each output gives, by name
     * @throws IllegalArgumentException if a name or a shape is not what the network takes, or the run fails
     */
    public Map<String, Tensor> runRow(Map<String, long[]> whole) {
        Map<String, OnnxTensor> tensors = new HashMap<>();
        try {
            for (Map.Entry<String, long[]> numbers : whole.entrySet()) {
                tensors.put(numbers.getKey(), whole(numbers.getValue(), 1, numbers.getValue().length));
            }
            return run(tensors);
        } catch (OrtException e) {
            throw cannotRun(e);
        } finally {
            tensors.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor whole(long[] values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
    }

    private Map<String, Tensor> run(Map<String, OnnxTensor> tensors) throws OrtException {
        try (OrtSession.Result result = session.run(tensors)) {
            return tensors(result);
        }
    }

    private static IllegalArgumentException cannotRun(OrtException e) {
        return new IllegalArgumentException("the network cannot be run on this input: " + e.getMessage(), e);
    }

    private Map<String, Tensor> tensors(OrtSession.Result result) throws OrtException {
        Map<String, Tensor> found = new HashMap<>();
        for (Map.Entry<String, NodeInfo> output : session.getOutputInfo().entrySet()) {
            if (result.get(output.getKey()).orElseThrow() instanceof OnnxTensor tensor) {
                FloatBuffer buffer = tensor.getFloatBuffer();
                float[] values = new float[buffer.remaining()];
                buffer.get(values);
                int[] shape = Arrays.stream(tensor.getInfo().getShape())
                        .mapToInt(Math::toIntExact)
                        .toArray();
                found.put(output.getKey(), new Tensor(shape, values));
            }
        }
        return found;
    }
}
