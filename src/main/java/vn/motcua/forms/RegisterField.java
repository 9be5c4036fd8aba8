package vn.motcua.forms;

/// A field that a register could have filled, so that nobody would have to type it (Decree 47/2020:
/// what another agency holds is not asked again).
///
/// @param register which one: `population`
/// @param entry the entry in it: `birthDate`
public record RegisterField(
        String path, Texts section, Texts label, String register, String entry) {}
