package vn.motcua.bench;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;

/// Gets hold of the program that was started in this process.
public final class Started implements ApplicationListener<ApplicationReadyEvent> {

    private static volatile ApplicationContext program;

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        program = event.getApplicationContext();
    }

    static ApplicationContext program() {
        if (program == null) {
            throw new IllegalStateException("The program has not started");
        }
        return program;
    }
}
