package vn.motcua.casework.web;

import java.util.Map;
import java.util.TreeMap;
import vn.motcua.forms.Answers;
import vn.motcua.forms.FormDefinition;

/// A registration of a birth, completely filled in; nobody of this name exists.
final class SampleAnswers {

    private SampleAnswers() {}

    static Answers birth(FormDefinition form) {
        var values = new TreeMap<String, String>();
        values.put("requester.name", "Nguyễn Thị Ánh");
        values.put("requester.idKind", "citizen-id");
        values.put("requester.idNumber", "040190004567");
        values.put("phone", "0912345678");
        values.put("relation", "mother");
        values.putAll(
                Map.of(
                        "childName", "Nguyễn Minh Khôi",
                        "childBirthDate", "2024-01-02",
                        "childSex", "male",
                        "childEthnicity", "01",
                        "childNationality", "VN",
                        "birthplaceKind", "home"));
        address(values, "requester.residence");
        address(values, "birthplace");
        address(values, "nativePlace");
        values.put("motherKnown", "yes");
        values.put("mother.name", "Nguyễn Thị Ánh");
        values.put("mother.birthDate", "1990-02-03");
        values.put("mother.ethnicity", "01");
        values.put("mother.nationality", "VN");
        values.put("mother.idKind", "citizen-id");
        address(values, "mother.residence");
        values.put("fatherKnown", "no");
        values.putAll(
                Map.of(
                        "proof", "pledge",
                        "surrogacy", "no",
                        "copiesWanted", "no",
                        "pledge", "true"));
        return Answers.of(form.key(), form.version(), values);
    }

    private static void address(Map<String, String> values, String at) {
        values.put(at + ".province", "48");
        values.put(at + ".district", "Quận Hải Châu");
        values.put(at + ".commune", "Phường Hải Châu I");
        values.put(at + ".line", "Số 1");
    }
}
