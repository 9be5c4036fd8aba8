package vn.motcua;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// Listens to what a thread asks the database.
@TestConfiguration
public class Statements {

    private static final ThreadLocal<List<String>> HEARD = new ThreadLocal<>();

    @Bean
    DefaultConfigurationCustomizer listening() {
        return configuration -> configuration.setAppending(new Listener());
    }

    /// The statements sent while something was done, with their values in them.
    public static List<String> during(Supplier<?> what) {
        var heard = new ArrayList<String>();
        HEARD.set(heard);
        try {
            what.get();
        } finally {
            HEARD.remove();
        }
        return heard;
    }

    private static final class Listener implements ExecuteListener {

        @Override
        public void executeStart(ExecuteContext context) {
            var heard = HEARD.get();
            if (heard != null) {
                var query = context.query();
                heard.add(
                        query == null
                                ? String.valueOf(context.sql())
                                : context.dsl().renderInlined(query));
            }
        }
    }
}
