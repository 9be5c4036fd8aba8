package vn.motcua.directive.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The parts of the programme's direction that its first page leads to.
@Configuration
class ProgrammePlaces {

    @Bean
    ProgrammeLink pilotModelsPlace() {
        return new ProgrammeLink(30, "/programme/models", "programme.models");
    }

    @Bean
    ProgrammeLink meetingsPlace() {
        return new ProgrammeLink(40, "/programme/meetings", "programme.meetings");
    }

    @Bean
    ProgrammeLink meritsPlace() {
        return new ProgrammeLink(60, "/programme/merits", "programme.merits");
    }

    @Bean
    ProgrammeLink needsPlace() {
        return new ProgrammeLink(70, "/programme/needs", "programme.needs");
    }

    @Bean
    ProgrammeLink inspectionsPlace() {
        return new ProgrammeLink(50, "/programme/inspections", "programme.inspections");
    }

    @Bean
    ProgrammeLink campaignsPlace() {
        return new ProgrammeLink(80, "/programme/campaigns", "programme.campaigns");
    }
}
