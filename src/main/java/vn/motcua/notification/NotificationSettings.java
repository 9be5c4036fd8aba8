package vn.motcua.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How notices are sent.
///
/// @param from the address mail comes from
/// @param patience how long a mail is tried before it is given up
/// @param keep how long a sent or given up mail is kept
/// @param news how old an event may be to be mailed about: what is older was imported or generated,
///   and its applicant was told long ago
/// @param history how old an event may be to be put into an applicant's mailbox at all: a province
///   that brings years of cases with it does not fill mailboxes with what is long over
@ConfigurationProperties("motcua.notification")
record NotificationSettings(
        @DefaultValue("motcua@localhost") String from,
        @DefaultValue("P5D") Duration patience,
        @DefaultValue("P30D") Duration keep,
        @DefaultValue("P7D") Duration news,
        @DefaultValue("P90D") Duration history) {}
