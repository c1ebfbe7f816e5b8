package dev.arb.config;

/**
 * The figures of a run.
 *
 * @param bufferSize how many of the last loops the loop figures cover
 */
public record MonitoringConfig(int bufferSize) {

    static MonitoringConfig of(Settings settings) {
        return new MonitoringConfig(Math.toIntExact(settings.get(OperationsKeys.BUFFER_SIZE)));
    }
}
