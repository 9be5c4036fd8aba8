package vn.motcua;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.DiagramOptions.DiagramStyle;

/// Draws the modules and who uses whom into `docs/modules`. Not a test: `./motcua docs` runs it.
class ModuleDiagrams {

    @Test
    void draw() {
        var style = DiagramOptions.defaults().withStyle(DiagramStyle.UML);
        new Documenter(
                        ArchitectureTests.MODULES,
                        Documenter.Options.defaults().withOutputFolder("docs/modules"))
                .writeModulesAsPlantUml(style)
                .writeIndividualModulesAsPlantUml(style)
                .writeModuleCanvases();
    }
}
