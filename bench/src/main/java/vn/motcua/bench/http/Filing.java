package vn.motcua.bench.http;

import java.net.http.HttpRequest;

/// A case of an invented person, filed at a desk through the API.
public final class Filing {

    private Filing() {}

    /// @param number each one has a name and numbers of its own
    public static HttpRequest of(
            ApiClient client, CaseStore.Desk desk, String procedure, int number) {
        return client.as(desk.post())
                .post(
                        "/api/v1/cases",
                        """
                        {"procedure": "%s", "channel": "counter", "filedBy": "person", "unit": "%s",
                         "applicant": {"kind": "citizen", "name": "Nguyễn Văn %s",
                            "birthDate": "1990-02-03", "idNumber": "0400900%05d",
                            "phone": "0900%06d", "address": "Xóm %d"},
                         "papers": [{"name": "Tờ khai", "handedIn": "original"},
                                    {"name": "Giấy tờ kèm theo", "handedIn": "copy"}]}
                        """
                                .formatted(
                                        procedure,
                                        desk.unit(),
                                        Integer.toString(number, 36),
                                        number % 100_000,
                                        number % 1_000_000,
                                        number % 20));
    }
}
