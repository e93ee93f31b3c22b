// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.normalize.agency.AgencyKinds;
import org.nianbao.normalize.report.Region;

class RegionResolverTest {
    private static Resolution resolve(String name, Surroundings surroundings) {
        return RegionResolver.resolve(
                name, AgencyKinds.standard().of(name, RegionResolver.placeEnd(name)), surroundings);
    }

    private static Surroundings around(@Nullable String siteCode, @Nullable String siteName, String... texts) {
        return new Surroundings(2024, siteCode, siteName, List.of(texts));
    }

    private static Surroundings year(int year) {
        return new Surroundings(year, null, null, List.of());
    }

    private static List<String> codes(Resolution resolution) {
        return resolution.candidates().stream().map(Region::code).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "四川省遂宁市船山区教育局 | 510903 | 四川省 遂宁市 船山区",
                "遂宁市船山区教育局 | 510903 | 四川省 遂宁市 船山区",
                "船山区教育局 | 510903 | 四川省 遂宁市 船山区",
                "遂宁市公安局船山分局 | 510903 | 四川省 遂宁市 船山区",
                "遂宁市公安局船山区分局 | 510903 | 四川省 遂宁市 船山区",
                "四川遂宁船山公安 | 510903 | 四川省 遂宁市 船山区",
                "船山公安 | 510903 | 四川省 遂宁市 船山区",
                "淮安市人民政府 | 320800 | 江苏省 淮安市",
                "四川省人民政府办公厅 | 510000 | 四川省",
                "国家税务总局平江县税务局 | 430626 | 湖南省 岳阳市 平江县",
                "国家统计局四川调查总队 | 510000 | 四川省",
                "平江县安定镇人民政府 | 430626 | 湖南省 岳阳市 平江县",
                "南京市鼓楼区教育局 | 320106 | 江苏省 南京市 鼓楼区",
                "徐州市鼓楼区教育局 | 320302 | 江苏省 徐州市 鼓楼区",
                "福州市公安局鼓楼分局 | 350102 | 福建省 福州市 鼓楼区",
                "重庆市江北区教育委员会 | 500105 | 重庆市 江北区",
                "北京市朝阳区人民政府朝外街道办事处 | 110105 | 北京市 朝阳区",
                "吉林省吉林市昌邑区财政局 | 220202 | 吉林省 吉林市 昌邑区",
                "公安县教育局 | 421022 | 湖北省 荆州市 公安县",
                "仙桃市水务局 | 429004 | 湖北省 仙桃市",
                "上海市浦东新区审计局 | 310115 | 上海市 浦东新区",
                "凉山州教育局 | 513400 | 四川省 凉山彝族自治州",
                "凉山彝族自治州教育局 | 513400 | 四川省 凉山彝族自治州",
                "峨山县水利局 | 530426 | 云南省 玉溪市 峨山彝族自治县",
                "内蒙古自治区财政厅 | 150000 | 内蒙古自治区",
                "广西壮族自治区南宁市横州市林业局 | 450181 | 广西壮族自治区 南宁市 横州市",
                "杭州市临平区民政局 | 330113 | 浙江省 杭州市 临平区",
                "岳阳市生态环境局平江分局 | 430626 | 湖南省 岳阳市 平江县",
                "中华人民共和国上海海关 | 310000 | 上海市",
                "神农架林区人民政府 | 429021 | 湖北省 神农架林区",
            })
    void readsTheDivisionFromTheName(String name, String code, String path) {
        Resolution resolution = resolve(name, Surroundings.none());
        Region region = Objects.requireNonNull(resolution.region(), () -> name + ": " + resolution);
        assertEquals(code, region.code());
        assertEquals(List.of(path.split(" ", -1)), region.path());
        assertEquals(region.name(), region.path().get(region.path().size() - 1));
        assertEquals(Resolution.Basis.NAME, resolution.basis());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "教育部",
                "国家税务总局",
                "海关总署",
                "水利局",
                "公安局",
                "公安交通管理局",
                "安定镇人民政府",
                "鼓楼街道办事处",
                "新疆生产建设兵团",
                "高新区管委会",
            })
    void readsNoDivisionWhereTheNameNamesNone(String name) {
        Resolution resolution = resolve(name, Surroundings.none());
        assertNull(resolution.region());
        assertEquals(List.of(), resolution.candidates());
    }

    @ParameterizedTest
    @CsvSource({
        "平潭综合实验区公安局, 350128",
        "长春经济技术开发区管理委员会, 220100",
        "苏州工业园区管理委员会, 320500",
        "武汉东湖新技术开发区管理委员会, ''",
        "鼓楼街道办事处, ''"
    })
    void namesWhatAZoneIsCalledAfterAndNoMore(String name, String code) {
        Resolution resolution = resolve(name, Surroundings.none());
        assertNull(resolution.region());
        assertEquals(code.isEmpty() ? List.of() : List.of(code), codes(resolution));
    }

    @Test
    void bearsNamesOfAnyLength() {
        String name = "朝阳".repeat(100_000);
        assertNull(resolve("教育局", around(null, name)).region());
        assertNull(resolve(name, Surroundings.none()).region());
    }

    @Test
    void namesTheFourGulousInsteadOfGuessing() {
        Resolution resolution = resolve("鼓楼区教育局", Surroundings.none());
        assertNull(resolution.region());
        assertEquals(List.of("320106", "320302", "350102", "410204"), codes(resolution));
        assertEquals("鼓楼区", resolution.words());
    }

    @Test
    void tellsOneOfSeveralByTheHeaderTheSiteOrItsCode() {
        for (Surroundings told : List.of(
                around(null, null, "来源:徐州市鼓楼区人民政府"),
                around(null, "徐州市人民政府"),
                around("3203020001", null),
                around("3203000001", null))) {
            Resolution resolution = resolve("鼓楼区教育局", told);
            assertEquals("320302", Objects.requireNonNull(resolution.region()).code(), told.toString());
            assertEquals(Resolution.Basis.NAME_AND_SURROUNDINGS, resolution.basis());
        }
    }

    @Test
    void staysUndecidedBetweenTwoInOneProvince() {
        Resolution resolution = resolve("鼓楼区教育局", around(null, "江苏省人民政府"));
        assertNull(resolution.region());
        assertEquals(List.of("320106", "320302"), codes(resolution));
    }

    @Test
    void staysUndecidedWhereTheHeaderNamesTwoParents() {
        Resolution resolution = resolve("鼓楼区教育局", around(null, null, "南京市", "徐州市"));
        assertNull(resolution.region());
        assertEquals(List.of("320106", "320302"), codes(resolution));
    }

    @Test
    void tellsACityFromItsCountyNamesakeWhereTheNameLeavesTheLastWordOut() {
        assertNull(resolve("朝阳公安", Surroundings.none()).region());
        Region region = resolve("朝阳公安", around(null, "朝阳市人民政府")).region();
        assertEquals("211300", Objects.requireNonNull(region).code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "上海市闸北区教育局 | 2013 | 310108 | 上海市 闸北区",
                "襄樊市人民政府 | 2009 | 420600 | 湖北省 襄樊市",
                "襄阳市人民政府 | 2015 | 420600 | 湖北省 襄阳市",
                "襄阳市襄城区教育局 | 2015 | 420602 | 湖北省 襄阳市 襄城区",
                "襄樊市襄城区教育局 | 2009 | 420602 | 湖北省 襄樊市 襄城区",
                "无为县水务局 | 2009 | 341422 | 安徽省 巢湖市 无为县",
                "无为县水务局 | 2015 | 340225 | 安徽省 芜湖市 无为县",
                "无为市水务局 | 2022 | 340281 | 安徽省 芜湖市 无为市",
                "杭州市下城区民政局 | 2019 | 330103 | 浙江省 杭州市 下城区",
            })
    void readsDivisionsUnderTheNamesThatTheyHadInTheYear(String name, int year, String code, String path) {
        Region region = Objects.requireNonNull(resolve(name, year(year)).region());
        assertEquals(code, region.code());
        assertEquals(List.of(path.split(" ", -1)), region.path());
    }

    @Test
    void takesTheSitesDivisionForANameThatLeavesItsOwnOut() {
        Resolution resolution = resolve("教育局", around("4306260001", "平江县人民政府"));
        assertEquals("430626", Objects.requireNonNull(resolution.region()).code());
        assertEquals(Resolution.Basis.SURROUNDINGS, resolution.basis());
        assertEquals(
                "430626",
                Objects.requireNonNull(resolve("县教育局", around(null, "平江县人民政府")).region())
                        .code());
        assertEquals(
                "430626",
                Objects.requireNonNull(
                                resolve("安定镇人民政府", around(null, "平江县人民政府")).region())
                        .code());
    }

    @Test
    void doesNotPutATownIntoThePrefectureOfItsSite() {
        Resolution resolution = resolve("安定镇人民政府", around(null, "岳阳市人民政府"));
        assertNull(resolution.region());
        assertEquals(List.of("430600"), codes(resolution));
        assertNull(resolve("县教育局", around(null, "岳阳市人民政府")).region());
        assertNull(resolve("国家税务总局", around(null, "岳阳市人民政府")).region());
    }

    @Test
    void knowsPlacesThatLieApart() {
        assertTrue(RegionResolver.areApart("平江县教育局", "湘阴县教育局"));
        assertTrue(RegionResolver.areApart("平江县教育局", "四川省教育厅"));
        assertFalse(RegionResolver.areApart("平江县教育局", "湖南省教育厅"));
        assertFalse(RegionResolver.areApart("平江县教育局", "岳阳市教育局"));
        assertFalse(RegionResolver.areApart("平江县教育局", "教育局"));
        assertFalse(RegionResolver.areApart("南京市鼓楼区教育局", "鼓楼区教育局"));
    }
}
