package vn.motcua.server;

/// A user of the database and its password; prints without the password.
record Login(String user, String password) {

    @Override
    public String toString() {
        return user;
    }
}
