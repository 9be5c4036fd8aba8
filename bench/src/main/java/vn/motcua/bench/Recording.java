package vn.motcua.bench;

import java.time.Duration;
import jdk.jfr.Configuration;

/// The JDK's flight recorder while something is measured, if that was asked for.
public final class Recording implements AutoCloseable {

    private final jdk.jfr.Recording recording;

    private Recording(jdk.jfr.Recording recording) {
        this.recording = recording;
    }

    public static Recording of(Asked asked, Place place, String name) throws Exception {
        if (!asked.profile()) {
            return new Recording(null);
        }
        var recording = new jdk.jfr.Recording(Configuration.getConfiguration("profile"));
        recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(5));
        recording.setDestination(place.data().resolve(name + ".jfr"));
        recording.start();
        return new Recording(recording);
    }

    @Override
    public void close() {
        if (recording != null) {
            recording.stop();
            recording.close();
        }
    }
}
