package vn.motcua.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/// How people and programs prove who they are; implemented by `access`.
public interface SignIn {

    void pages(HttpSecurity http);

    void api(HttpSecurity http);
}
