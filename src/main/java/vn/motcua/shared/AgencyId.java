package vn.motcua.shared;

/// An agency (cơ quan, đơn vị) as this installation numbers it; its official codes change with the
/// law, this number never does.
public record AgencyId(int value) {

    public static AgencyId of(int value) {
        return new AgencyId(value);
    }
}
