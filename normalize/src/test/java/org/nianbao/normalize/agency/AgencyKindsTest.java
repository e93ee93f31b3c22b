// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.normalize.region.RegionResolver;

class AgencyKindsTest {
    private static String kind(String name) {
        return String.valueOf(AgencyKinds.standard().of(name, RegionResolver.placeEnd(name)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "淮安市人民政府 | peoplesGovernment",
                "景德镇市人民政府 | peoplesGovernment",
                "北京市海淀区人民政府 | peoplesGovernment",
                "淮安市人民政府办公室 | governmentOffice",
                "四川省人民政府办公厅 | governmentOffice",
                "国务院办公厅 | governmentOffice",
                "平江县政府办 | governmentOffice",
                "平江县城关镇人民政府 | township",
                "平江县安定镇 | township",
                "某某县白沙黎族乡人民政府 | township",
                "北京市朝阳区人民政府朝外街道办事处 | subdistrict",
                "北京市西城区人民政府金融街街道办事处 | subdistrict",
                "广州市天河区体育西路街道办事处 | subdistrict",
                "平潭综合实验区管委会 | developmentZone",
                "苏州工业园区管理委员会 | developmentZone",
                "长春经济技术开发区管理委员会 | developmentZone",
                "平潭综合实验区公安局 | publicSecurity",
                "遂宁市公安局船山分局 | publicSecurity",
                "遂宁市公安局交通警察支队 | publicSecurity",
                "船山公安 | publicSecurity",
                "公安县教育局 | education",
                "教育部 | education",
                "上海市教育委员会 | education",
                "平江县教育和体育局 | education",
                "平江县发展和改革局 | developmentReform",
                "国家发展和改革委员会 | developmentReform",
                "平江县科学技术局 | scienceTechnology",
                "平江县工业和信息化局 | industryInformation",
                "上海市经济和信息化委员会 | industryInformation",
                "平江县民族宗教事务局 | ethnicReligious",
                "平江县民政局 | civilAffairs",
                "平江县司法局 | justice",
                "平江县财政局 | finance",
                "平江县人力资源和社会保障局 | humanResources",
                "平江县自然资源和规划局 | naturalResources",
                "上海市规划和自然资源局 | naturalResources",
                "岳阳市生态环境局平江分局 | ecologyEnvironment",
                "平江县环境保护局 | ecologyEnvironment",
                "平江县住房和城乡建设局 | housingConstruction",
                "平江县城市管理局 | urbanManagement",
                "平江县交通运输局 | transport",
                "平江县水务局 | waterResources",
                "平江县农业农村局 | agricultureRural",
                "平江县乡村振兴局 | ruralRevitalization",
                "平江县林业局 | forestry",
                "平江县商务局 | commerce",
                "平江县文化旅游广电体育局 | cultureTourism",
                "北京市体育局 | sports",
                "平江县卫生健康局 | health",
                "平江县医疗保障局 | healthInsurance",
                "平江县退役军人事务局 | veterans",
                "平江县应急管理局 | emergency",
                "平江县消防救援大队 | fireRescue",
                "平江县审计局 | audit",
                "上海市国有资产监督管理委员会 | stateAssets",
                "平江县市场监督管理局 | marketRegulation",
                "湖南省药品监督管理局 | drugAdministration",
                "国家知识产权局 | intellectualProperty",
                "平江县统计局 | statistics",
                "国家统计局四川调查总队 | statistics",
                "国家税务总局平江县税务局 | taxation",
                "中华人民共和国上海海关 | customs",
                "海关总署 | customs",
                "平江县气象局 | meteorology",
                "平江县烟草专卖局 | tobacco",
                "湖南省粮食和物资储备局 | grainReserves",
                "平江县行政审批局 | adminApproval",
                "平江县政务服务和大数据管理局 | adminApproval",
                "上海市数据局 | dataAdministration",
                "四川省地方金融管理局 | finSupervision",
                "中国人民银行 | centralBank",
                "平江县信访局 | petitions",
                "淮安市人民政府外事办公室 | foreignAffairs",
                "上海市人民政府机关事务管理局 | officeAffairs",
                "淮安市人民防空办公室 | civilDefence",
                "平江县档案局 | archives",
                "上海市人民政府研究室 | research",
                "新疆生产建设兵团 | productionCorps",
                "湖南大学 | school",
                "平江县第一人民医院 | hospital",
                "中国烟草总公司 | company",
                "平江县水务局（河长制办公室） | waterResources",
            })
    void tellsTheKindByTheMainTask(String name, String kind) {
        assertEquals(kind, kind(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"平江县某某局", "国务院", "办公室", "某某中心"})
    void saysNothingWhereNoWordTells(String name) {
        assertNull(AgencyKinds.standard().of(name, 0));
    }

    @Test
    void listsEveryKindOnceWithWords() {
        List<AgencyKind> kinds = AgencyKinds.standard().all();
        Set<String> codes = new HashSet<>();
        Set<String> words = new HashSet<>();
        for (AgencyKind kind : kinds) {
            assertTrue(codes.add(kind.code()), kind.code());
            assertTrue(kind.code().matches("[a-z][A-Za-z]+"), kind.code());
            kind.words().forEach(word -> assertTrue(words.add(word), () -> word + " tells two kinds"));
        }
        assertTrue(codes.size() > 40, () -> codes.size() + " kinds");
    }
}
