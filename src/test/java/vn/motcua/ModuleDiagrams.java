package vn.motcua;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.DiagramOptions.DiagramStyle;

/// Draws the modules and who uses whom into `docs/modules`. Not a test: `./motcua docs` runs it.
class ModuleDiagrams {

    static final Path FOLDER = Path.of("docs", "modules");
    static final Path OVERVIEW = FOLDER.resolve("README.md");

    @Test
    void draw() throws IOException {
        var style = DiagramOptions.defaults().withStyle(DiagramStyle.UML);
        new Documenter(
                        ArchitectureTests.MODULES,
                        Documenter.Options.defaults().withOutputFolder(FOLDER.toString()))
                .writeModulesAsPlantUml(style)
                .writeIndividualModulesAsPlantUml(style);
        Files.writeString(OVERVIEW, overview(ArchitectureTests.MODULES));
    }

    /// Who uses whom, as a picture that web sites of source code draw by themselves.
    static String overview(ApplicationModules modules) {
        var lines = new ArrayList<String>();
        lines.add("# Modules");
        lines.add("");
        lines.add(
                "Drawn by `./motcua docs`: an arrow leads from a module to one it uses; `shared`,");
        lines.add(
                "`web` and `audit` are used by nearly all and left out. The other files here are the");
        lines.add("same for PlantUML, with every arrow, one for each module and one for all.");
        lines.add("");
        lines.add("```mermaid");
        lines.add("flowchart TD");
        modules.stream()
                .filter(ModuleDiagrams::isDrawn)
                .flatMap(m -> arrows(m, modules))
                .sorted()
                .forEach(lines::add);
        lines.add("```");
        return String.join("\n", lines) + "\n";
    }

    private static Stream<String> arrows(ApplicationModule module, ApplicationModules modules) {
        var name = module.getIdentifier().toString();
        var used =
                module.getDirectDependencies(modules)
                        .uniqueModules()
                        .filter(ModuleDiagrams::isDrawn)
                        .map(m -> "    %s --> %s".formatted(name, m.getIdentifier()));
        return Stream.concat(Stream.of("    " + name), used).distinct();
    }

    private static boolean isDrawn(ApplicationModule module) {
        return !List.of("shared", "web", "audit").contains(module.getIdentifier().toString());
    }
}
