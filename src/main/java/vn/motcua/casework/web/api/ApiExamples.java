package vn.motcua.casework.web.api;

/// What a caller may send, for the description of the API. The people are invented.
final class ApiExamples {

    static final String FILING =
            """
            {
              "procedure": "2.000815",
              "channel": "counter",
              "filedBy": "person",
              "unit": "H41.31.05",
              "applicant": {
                "kind": "citizen",
                "name": "Trần Thị Bưởi",
                "birthDate": "1990-05-17",
                "phone": "0912 345 678",
                "email": "buoi@example.vn",
                "language": "vi"
              },
              "papers": [{"name": "Bản chính giấy tờ cần chứng thực", "handedIn": "original"}]
            }
            """;

    static final String SUPPLEMENT =
            """
            {"version": 4, "reason": "Thiếu bản sao giấy chứng nhận quyền sử dụng đất"}
            """;

    static final String ISSUE =
            """
            {"version": 7, "number": "12/GCN-UBND", "form": "electronic"}
            """;

    static final String ACCEPT =
            """
            {"version": 1}
            """;

    private ApiExamples() {}
}
