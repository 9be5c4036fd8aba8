package vn.motcua.catalogue;

import tools.jackson.databind.json.JsonMapper;

/// How sheets are written down. Apart from the program's own mapper: what is stored for good must
/// not follow its settings.
final class SheetJson {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private SheetJson() {}
}
