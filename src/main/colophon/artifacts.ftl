<#-- One line for each artifact: group, name, version, licences, page, and who made it. Artifacts reads it. -->
<#list dependencyMap as entry><#assign made = entry.getKey()>
${made.groupId}	${made.artifactId}	${made.version}	${entry.getValue()?join("|")}	${made.url!}	<#if made.organization??>${(made.organization.name!)?trim}</#if>|<#list made.developers as one>${(one.name!one.id!)?trim}<#sep>|</#list>
</#list>
