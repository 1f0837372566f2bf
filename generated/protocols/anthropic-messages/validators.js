// Made by `headgate generate` from schemas/anthropic-messages: change that, not this.
// validators.js
var validateMessageRequest = validate1;
function validate7(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate7.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "ephemeral")
          return validate7.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "ephemeral" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.ttl !== void 0) {
          let _errs2 = errors;
          if (typeof data.ttl != "string")
            return validate7.errors = [{ instancePath: instancePath + "/ttl", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate7.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate7.errors = vErrors, errors === 0;
}
function validate10(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.cited_text === void 0 && (missing0 = "cited_text") || data.document_index === void 0 && (missing0 = "document_index") || data.document_title === void 0 && (missing0 = "document_title") || data.end_char_index === void 0 && (missing0 = "end_char_index") || data.start_char_index === void 0 && (missing0 = "start_char_index"))
        return validate10.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "char_location")
          return validate10.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "char_location" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.cited_text !== void 0) {
          let _errs2 = errors;
          if (typeof data.cited_text != "string")
            return validate10.errors = [{ instancePath: instancePath + "/cited_text", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.document_index !== void 0) {
            let data2 = data.document_index, _errs4 = errors;
            if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)))
              return validate10.errors = [{ instancePath: instancePath + "/document_index", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.document_title !== void 0) {
              let data3 = data.document_title, _errs6 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate10.errors = [{ instancePath: instancePath + "/document_title", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.end_char_index !== void 0) {
                let data4 = data.end_char_index, _errs7 = errors;
                if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4)))
                  return validate10.errors = [{ instancePath: instancePath + "/end_char_index", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                var valid0 = _errs7 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.start_char_index !== void 0) {
                  let data5 = data.start_char_index, _errs9 = errors;
                  if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5)))
                    return validate10.errors = [{ instancePath: instancePath + "/start_char_index", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                  var valid0 = _errs9 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate10.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate10.errors = vErrors, errors === 0;
}
function validate12(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.cited_text === void 0 && (missing0 = "cited_text") || data.document_index === void 0 && (missing0 = "document_index") || data.document_title === void 0 && (missing0 = "document_title") || data.end_page_number === void 0 && (missing0 = "end_page_number") || data.start_page_number === void 0 && (missing0 = "start_page_number"))
        return validate12.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "page_location")
          return validate12.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "page_location" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.cited_text !== void 0) {
          let _errs2 = errors;
          if (typeof data.cited_text != "string")
            return validate12.errors = [{ instancePath: instancePath + "/cited_text", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.document_index !== void 0) {
            let data2 = data.document_index, _errs4 = errors;
            if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)))
              return validate12.errors = [{ instancePath: instancePath + "/document_index", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.document_title !== void 0) {
              let data3 = data.document_title, _errs6 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate12.errors = [{ instancePath: instancePath + "/document_title", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.end_page_number !== void 0) {
                let data4 = data.end_page_number, _errs7 = errors;
                if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4)))
                  return validate12.errors = [{ instancePath: instancePath + "/end_page_number", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                var valid0 = _errs7 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.start_page_number !== void 0) {
                  let data5 = data.start_page_number, _errs9 = errors;
                  if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5)))
                    return validate12.errors = [{ instancePath: instancePath + "/start_page_number", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                  var valid0 = _errs9 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate12.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate12.errors = vErrors, errors === 0;
}
function validate14(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.cited_text === void 0 && (missing0 = "cited_text") || data.document_index === void 0 && (missing0 = "document_index") || data.document_title === void 0 && (missing0 = "document_title") || data.end_block_index === void 0 && (missing0 = "end_block_index") || data.start_block_index === void 0 && (missing0 = "start_block_index"))
        return validate14.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "content_block_location")
          return validate14.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "content_block_location" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.cited_text !== void 0) {
          let _errs2 = errors;
          if (typeof data.cited_text != "string")
            return validate14.errors = [{ instancePath: instancePath + "/cited_text", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.document_index !== void 0) {
            let data2 = data.document_index, _errs4 = errors;
            if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)))
              return validate14.errors = [{ instancePath: instancePath + "/document_index", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.document_title !== void 0) {
              let data3 = data.document_title, _errs6 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate14.errors = [{ instancePath: instancePath + "/document_title", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.end_block_index !== void 0) {
                let data4 = data.end_block_index, _errs7 = errors;
                if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4)))
                  return validate14.errors = [{ instancePath: instancePath + "/end_block_index", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                var valid0 = _errs7 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.start_block_index !== void 0) {
                  let data5 = data.start_block_index, _errs9 = errors;
                  if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5)))
                    return validate14.errors = [{ instancePath: instancePath + "/start_block_index", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                  var valid0 = _errs9 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate14.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate14.errors = vErrors, errors === 0;
}
function validate16(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.cited_text === void 0 && (missing0 = "cited_text") || data.encrypted_index === void 0 && (missing0 = "encrypted_index") || data.title === void 0 && (missing0 = "title") || data.url === void 0 && (missing0 = "url"))
        return validate16.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "web_search_result_location")
          return validate16.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "web_search_result_location" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.cited_text !== void 0) {
          let _errs2 = errors;
          if (typeof data.cited_text != "string")
            return validate16.errors = [{ instancePath: instancePath + "/cited_text", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.encrypted_index !== void 0) {
            let _errs4 = errors;
            if (typeof data.encrypted_index != "string")
              return validate16.errors = [{ instancePath: instancePath + "/encrypted_index", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.title !== void 0) {
              let data3 = data.title, _errs6 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate16.errors = [{ instancePath: instancePath + "/title", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.url !== void 0) {
                let _errs7 = errors;
                if (typeof data.url != "string")
                  return validate16.errors = [{ instancePath: instancePath + "/url", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs7 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate16.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate16.errors = vErrors, errors === 0;
}
function validate18(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.cited_text === void 0 && (missing0 = "cited_text") || data.end_block_index === void 0 && (missing0 = "end_block_index") || data.search_result_index === void 0 && (missing0 = "search_result_index") || data.source === void 0 && (missing0 = "source") || data.start_block_index === void 0 && (missing0 = "start_block_index") || data.title === void 0 && (missing0 = "title"))
        return validate18.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "search_result_location")
          return validate18.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "search_result_location" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.cited_text !== void 0) {
          let _errs2 = errors;
          if (typeof data.cited_text != "string")
            return validate18.errors = [{ instancePath: instancePath + "/cited_text", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.end_block_index !== void 0) {
            let data2 = data.end_block_index, _errs4 = errors;
            if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)))
              return validate18.errors = [{ instancePath: instancePath + "/end_block_index", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.search_result_index !== void 0) {
              let data3 = data.search_result_index, _errs6 = errors;
              if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3)))
                return validate18.errors = [{ instancePath: instancePath + "/search_result_index", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.source !== void 0) {
                let _errs8 = errors;
                if (typeof data.source != "string")
                  return validate18.errors = [{ instancePath: instancePath + "/source", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.start_block_index !== void 0) {
                  let data5 = data.start_block_index, _errs10 = errors;
                  if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5)))
                    return validate18.errors = [{ instancePath: instancePath + "/start_block_index", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                  var valid0 = _errs10 === errors;
                } else
                  var valid0 = !0;
                if (valid0)
                  if (data.title !== void 0) {
                    let data6 = data.title, _errs12 = errors;
                    if (typeof data6 != "string" && data6 !== null)
                      return validate18.errors = [{ instancePath: instancePath + "/title", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                    var valid0 = _errs12 === errors;
                  } else
                    var valid0 = !0;
              }
            }
          }
        }
      }
    } else
      return validate18.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate18.errors = vErrors, errors === 0;
}
function validate9(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate9.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate9.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "char_location" ? validate10(data, instancePath) || (vErrors = vErrors === null ? validate10.errors : vErrors.concat(validate10.errors), errors = vErrors.length) : tag0 === "page_location" ? validate12(data, instancePath) || (vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors), errors = vErrors.length) : tag0 === "content_block_location" ? validate14(data, instancePath) || (vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors), errors = vErrors.length) : tag0 === "web_search_result_location" ? validate16(data, instancePath) || (vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors), errors = vErrors.length) : tag0 === "search_result_location" && (validate18(data, instancePath) || (vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors), errors = vErrors.length));
      }
    } else
      return validate9.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate9.errors = vErrors, errors === 0;
}
function validate6(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.text === void 0 && (missing0 = "text"))
        return validate6.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "text")
          return validate6.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "text" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.text !== void 0) {
          let _errs2 = errors;
          if (typeof data.text != "string")
            return validate6.errors = [{ instancePath: instancePath + "/text", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.cache_control !== void 0) {
            let data2 = data.cache_control, _errs4 = errors;
            if (typeof data2 == "object" && data2 !== null && !Array.isArray(data2))
              validate7(data2, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
            else if (data2 !== null)
              return validate6.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.citations !== void 0) {
              let data3 = data.citations, _errs6 = errors;
              if (Array.isArray(data3)) {
                if (Array.isArray(data3)) {
                  var valid5 = !0;
                  let len0 = data3.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    let _errs8 = errors;
                    validate9(data3[i0], instancePath + "/citations/" + i0) || (vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors), errors = vErrors.length);
                    var valid5 = _errs8 === errors;
                    if (!valid5)
                      break;
                  }
                }
              } else if (data3 !== null)
                return validate6.errors = [{ instancePath: instancePath + "/citations", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate6.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate6.errors = vErrors, errors === 0;
}
function validate24(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.data === void 0 && (missing0 = "data") || data.media_type === void 0 && (missing0 = "media_type"))
        return validate24.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "base64")
          return validate24.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "base64" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.data !== void 0) {
          let _errs2 = errors;
          if (typeof data.data != "string")
            return validate24.errors = [{ instancePath: instancePath + "/data", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.media_type !== void 0) {
            let _errs4 = errors;
            if (typeof data.media_type != "string")
              return validate24.errors = [{ instancePath: instancePath + "/media_type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate24.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate24.errors = vErrors, errors === 0;
}
function validate26(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.url === void 0 && (missing0 = "url"))
        return validate26.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "url")
          return validate26.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "url" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.url !== void 0) {
          let _errs2 = errors;
          if (typeof data.url != "string")
            return validate26.errors = [{ instancePath: instancePath + "/url", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate26.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate26.errors = vErrors, errors === 0;
}
function validate28(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.file_id === void 0 && (missing0 = "file_id"))
        return validate28.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "file")
          return validate28.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "file" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.file_id !== void 0) {
          let _errs2 = errors;
          if (typeof data.file_id != "string")
            return validate28.errors = [{ instancePath: instancePath + "/file_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate28.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate28.errors = vErrors, errors === 0;
}
function validate23(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate23.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate23.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "base64" ? validate24(data, instancePath) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length) : tag0 === "url" ? validate26(data, instancePath) || (vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors), errors = vErrors.length) : tag0 === "file" && (validate28(data, instancePath) || (vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors), errors = vErrors.length));
      }
    } else
      return validate23.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate23.errors = vErrors, errors === 0;
}
function validate32(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.oversized_image !== void 0 && typeof data.oversized_image != "string")
        return validate32.errors = [{ instancePath: instancePath + "/oversized_image", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
    } else
      return validate32.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate32.errors = vErrors, errors === 0;
}
function validate22(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.source === void 0 && (missing0 = "source"))
        return validate22.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "image")
          return validate22.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "image" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.source !== void 0) {
          let _errs2 = errors;
          validate23(data.source, instancePath + "/source") || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.cache_control !== void 0) {
            let data2 = data.cache_control, _errs3 = errors;
            if (typeof data2 == "object" && data2 !== null && !Array.isArray(data2))
              validate7(data2, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
            else if (data2 !== null)
              return validate22.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.transformations !== void 0) {
              let data3 = data.transformations, _errs5 = errors;
              if (typeof data3 == "object" && data3 !== null && !Array.isArray(data3))
                validate32(data3, instancePath + "/transformations") || (vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors), errors = vErrors.length);
              else if (data3 !== null)
                return validate22.errors = [{ instancePath: instancePath + "/transformations", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate22.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate22.errors = vErrors, errors === 0;
}
function validate37(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.data === void 0 && (missing0 = "data") || data.media_type === void 0 && (missing0 = "media_type"))
        return validate37.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "base64")
          return validate37.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "base64" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.data !== void 0) {
          let _errs2 = errors;
          if (typeof data.data != "string")
            return validate37.errors = [{ instancePath: instancePath + "/data", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.media_type !== void 0) {
            let _errs4 = errors;
            if (typeof data.media_type != "string")
              return validate37.errors = [{ instancePath: instancePath + "/media_type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate37.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate37.errors = vErrors, errors === 0;
}
function validate39(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.data === void 0 && (missing0 = "data") || data.media_type === void 0 && (missing0 = "media_type"))
        return validate39.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "text")
          return validate39.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "text" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.data !== void 0) {
          let _errs2 = errors;
          if (typeof data.data != "string")
            return validate39.errors = [{ instancePath: instancePath + "/data", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.media_type !== void 0) {
            let _errs4 = errors;
            if (typeof data.media_type != "string")
              return validate39.errors = [{ instancePath: instancePath + "/media_type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate39.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate39.errors = vErrors, errors === 0;
}
function validate42(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate42.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate42.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "text" ? validate6(data, instancePath) || (vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors), errors = vErrors.length) : tag0 === "image" && (validate22(data, instancePath) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length));
      }
    } else
      return validate42.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate42.errors = vErrors, errors === 0;
}
function validate41(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.content === void 0 && (missing0 = "content"))
        return validate41.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "content")
          return validate41.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "content" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.content !== void 0) {
          let data1 = data.content, _errs2 = errors;
          if (typeof data1 != "string")
            if (Array.isArray(data1)) {
              if (Array.isArray(data1)) {
                var valid3 = !0;
                let len0 = data1.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs4 = errors;
                  validate42(data1[i0], instancePath + "/content/" + i0) || (vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors), errors = vErrors.length);
                  var valid3 = _errs4 === errors;
                  if (!valid3)
                    break;
                }
              }
            } else
              return validate41.errors = [{ instancePath: instancePath + "/content", keyword: "byType", params: { expected: "a string or an array" }, message: "must be a string or an array" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate41.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate41.errors = vErrors, errors === 0;
}
function validate47(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.url === void 0 && (missing0 = "url"))
        return validate47.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "url")
          return validate47.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "url" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.url !== void 0) {
          let _errs2 = errors;
          if (typeof data.url != "string")
            return validate47.errors = [{ instancePath: instancePath + "/url", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate47.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate47.errors = vErrors, errors === 0;
}
function validate49(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.file_id === void 0 && (missing0 = "file_id"))
        return validate49.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "file")
          return validate49.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "file" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.file_id !== void 0) {
          let _errs2 = errors;
          if (typeof data.file_id != "string")
            return validate49.errors = [{ instancePath: instancePath + "/file_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate49.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate49.errors = vErrors, errors === 0;
}
function validate36(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate36.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate36.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "base64" ? validate37(data, instancePath) || (vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors), errors = vErrors.length) : tag0 === "text" ? validate39(data, instancePath) || (vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors), errors = vErrors.length) : tag0 === "content" ? validate41(data, instancePath) || (vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors), errors = vErrors.length) : tag0 === "url" ? validate47(data, instancePath) || (vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors), errors = vErrors.length) : tag0 === "file" && (validate49(data, instancePath) || (vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors), errors = vErrors.length));
      }
    } else
      return validate36.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate36.errors = vErrors, errors === 0;
}
function validate53(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.enabled !== void 0 && typeof data.enabled != "boolean")
        return validate53.errors = [{ instancePath: instancePath + "/enabled", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
    } else
      return validate53.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate53.errors = vErrors, errors === 0;
}
function validate35(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.source === void 0 && (missing0 = "source"))
        return validate35.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "document")
          return validate35.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "document" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.source !== void 0) {
          let _errs2 = errors;
          validate36(data.source, instancePath + "/source") || (vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.cache_control !== void 0) {
            let data2 = data.cache_control, _errs3 = errors;
            if (typeof data2 == "object" && data2 !== null && !Array.isArray(data2))
              validate7(data2, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
            else if (data2 !== null)
              return validate35.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.citations !== void 0) {
              let data3 = data.citations, _errs5 = errors;
              if (typeof data3 == "object" && data3 !== null && !Array.isArray(data3))
                validate53(data3, instancePath + "/citations") || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
              else if (data3 !== null)
                return validate35.errors = [{ instancePath: instancePath + "/citations", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.context !== void 0) {
                let data4 = data.context, _errs7 = errors;
                if (typeof data4 != "string" && data4 !== null)
                  return validate35.errors = [{ instancePath: instancePath + "/context", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                var valid0 = _errs7 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.title !== void 0) {
                  let data5 = data.title, _errs8 = errors;
                  if (typeof data5 != "string" && data5 !== null)
                    return validate35.errors = [{ instancePath: instancePath + "/title", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate35.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate35.errors = vErrors, errors === 0;
}
function validate56(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.content === void 0 && (missing0 = "content") || data.source === void 0 && (missing0 = "source") || data.title === void 0 && (missing0 = "title"))
        return validate56.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "search_result")
          return validate56.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "search_result" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.content !== void 0) {
          let data1 = data.content, _errs2 = errors;
          if (errors === _errs2)
            if (Array.isArray(data1)) {
              var valid1 = !0;
              let len0 = data1.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let _errs4 = errors;
                validate6(data1[i0], instancePath + "/content/" + i0) || (vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors), errors = vErrors.length);
                var valid1 = _errs4 === errors;
                if (!valid1)
                  break;
              }
            } else
              return validate56.errors = [{ instancePath: instancePath + "/content", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.source !== void 0) {
            let _errs5 = errors;
            if (typeof data.source != "string")
              return validate56.errors = [{ instancePath: instancePath + "/source", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.title !== void 0) {
              let _errs7 = errors;
              if (typeof data.title != "string")
                return validate56.errors = [{ instancePath: instancePath + "/title", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.cache_control !== void 0) {
                let data5 = data.cache_control, _errs9 = errors;
                if (typeof data5 == "object" && data5 !== null && !Array.isArray(data5))
                  validate7(data5, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
                else if (data5 !== null)
                  return validate56.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                var valid0 = _errs9 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.citations !== void 0) {
                  let _errs11 = errors;
                  validate53(data.citations, instancePath + "/citations") || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
                  var valid0 = _errs11 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate56.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate56.errors = vErrors, errors === 0;
}
function validate61(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.thinking === void 0 && (missing0 = "thinking"))
        return validate61.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "thinking")
          return validate61.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "thinking" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.signature !== void 0) {
          let _errs2 = errors;
          if (typeof data.signature != "string")
            return validate61.errors = [{ instancePath: instancePath + "/signature", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.thinking !== void 0) {
            let _errs4 = errors;
            if (typeof data.thinking != "string")
              return validate61.errors = [{ instancePath: instancePath + "/thinking", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate61.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate61.errors = vErrors, errors === 0;
}
function validate63(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.data === void 0 && (missing0 = "data"))
        return validate63.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "redacted_thinking")
          return validate63.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "redacted_thinking" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.data !== void 0) {
          let _errs2 = errors;
          if (typeof data.data != "string")
            return validate63.errors = [{ instancePath: instancePath + "/data", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate63.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate63.errors = vErrors, errors === 0;
}
function validate68(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate68.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0 && data.type !== "direct")
        return validate68.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "direct" }, message: "must be equal to constant" }], !1;
    } else
      return validate68.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate68.errors = vErrors, errors === 0;
}
function validate70(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.tool_id === void 0 && (missing0 = "tool_id"))
        return validate70.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "code_execution_20250825")
          return validate70.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "code_execution_20250825" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.tool_id !== void 0) {
          let _errs2 = errors;
          if (typeof data.tool_id != "string")
            return validate70.errors = [{ instancePath: instancePath + "/tool_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate70.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate70.errors = vErrors, errors === 0;
}
function validate72(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.tool_id === void 0 && (missing0 = "tool_id"))
        return validate72.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "code_execution_20260120")
          return validate72.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "code_execution_20260120" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.tool_id !== void 0) {
          let _errs2 = errors;
          if (typeof data.tool_id != "string")
            return validate72.errors = [{ instancePath: instancePath + "/tool_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate72.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate72.errors = vErrors, errors === 0;
}
function validate67(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate67.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate67.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "direct" ? validate68(data, instancePath) || (vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors), errors = vErrors.length) : tag0 === "code_execution_20250825" ? validate70(data, instancePath) || (vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors), errors = vErrors.length) : tag0 === "code_execution_20260120" && (validate72(data, instancePath) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length));
      }
    } else
      return validate67.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate67.errors = vErrors, errors === 0;
}
function validate65(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.id === void 0 && (missing0 = "id") || data.input === void 0 && (missing0 = "input") || data.name === void 0 && (missing0 = "name"))
        return validate65.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "tool_use")
          return validate65.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "tool_use" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.id !== void 0) {
          let _errs2 = errors;
          if (typeof data.id != "string")
            return validate65.errors = [{ instancePath: instancePath + "/id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.name !== void 0) {
            let _errs4 = errors;
            if (typeof data.name != "string")
              return validate65.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.cache_control !== void 0) {
              let data3 = data.cache_control, _errs6 = errors;
              if (typeof data3 == "object" && data3 !== null && !Array.isArray(data3))
                validate7(data3, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
              else if (data3 !== null)
                return validate65.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.caller !== void 0) {
                let _errs8 = errors;
                validate67(data.caller, instancePath + "/caller") || (vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors), errors = vErrors.length);
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.toolset_name !== void 0) {
                  let data5 = data.toolset_name, _errs9 = errors;
                  if (typeof data5 != "string" && data5 !== null)
                    return validate65.errors = [{ instancePath: instancePath + "/toolset_name", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                  var valid0 = _errs9 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate65.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate65.errors = vErrors, errors === 0;
}
function validate83(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.tool_name === void 0 && (missing0 = "tool_name"))
        return validate83.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "tool_reference")
          return validate83.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "tool_reference" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.tool_name !== void 0) {
          let _errs2 = errors;
          if (typeof data.tool_name != "string")
            return validate83.errors = [{ instancePath: instancePath + "/tool_name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.cache_control !== void 0) {
            let data2 = data.cache_control, _errs4 = errors;
            if (typeof data2 == "object" && data2 !== null && !Array.isArray(data2))
              validate7(data2, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
            else if (data2 !== null)
              return validate83.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate83.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate83.errors = vErrors, errors === 0;
}
function validate87(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.tab_id === void 0 && (missing0 = "tab_id") || data.title === void 0 && (missing0 = "title") || data.url === void 0 && (missing0 = "url"))
        return validate87.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.tab_id !== void 0) {
        let _errs1 = errors;
        if (typeof data.tab_id != "string")
          return validate87.errors = [{ instancePath: instancePath + "/tab_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.title !== void 0) {
          let _errs3 = errors;
          if (typeof data.title != "string")
            return validate87.errors = [{ instancePath: instancePath + "/title", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.url !== void 0) {
            let _errs5 = errors;
            if (typeof data.url != "string")
              return validate87.errors = [{ instancePath: instancePath + "/url", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.active !== void 0) {
              let _errs7 = errors;
              if (typeof data.active != "boolean")
                return validate87.errors = [{ instancePath: instancePath + "/active", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate87.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate87.errors = vErrors, errors === 0;
}
function validate91(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.tab_id === void 0 && (missing0 = "tab_id"))
        return validate91.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "tab_opened")
          return validate91.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "tab_opened" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.tab_id !== void 0) {
          let _errs2 = errors;
          if (typeof data.tab_id != "string")
            return validate91.errors = [{ instancePath: instancePath + "/tab_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate91.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate91.errors = vErrors, errors === 0;
}
function validate93(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.download_id === void 0 && (missing0 = "download_id") || data.url === void 0 && (missing0 = "url"))
        return validate93.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "download_started")
          return validate93.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "download_started" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.download_id !== void 0) {
          let _errs2 = errors;
          if (typeof data.download_id != "string")
            return validate93.errors = [{ instancePath: instancePath + "/download_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.url !== void 0) {
            let _errs4 = errors;
            if (typeof data.url != "string")
              return validate93.errors = [{ instancePath: instancePath + "/url", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate93.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate93.errors = vErrors, errors === 0;
}
function validate95(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.download_id === void 0 && (missing0 = "download_id") || data.url === void 0 && (missing0 = "url"))
        return validate95.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "download_completed")
          return validate95.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "download_completed" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.download_id !== void 0) {
          let _errs2 = errors;
          if (typeof data.download_id != "string")
            return validate95.errors = [{ instancePath: instancePath + "/download_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.url !== void 0) {
            let _errs4 = errors;
            if (typeof data.url != "string")
              return validate95.errors = [{ instancePath: instancePath + "/url", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.path !== void 0) {
              let data3 = data.path, _errs6 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate95.errors = [{ instancePath: instancePath + "/path", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.size_bytes !== void 0) {
                let data4 = data.size_bytes, _errs7 = errors;
                if (typeof data4 == "number") {
                  if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4)))
                    return validate95.errors = [{ instancePath: instancePath + "/size_bytes", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                } else if (data4 !== null)
                  return validate95.errors = [{ instancePath: instancePath + "/size_bytes", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                var valid0 = _errs7 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate95.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate95.errors = vErrors, errors === 0;
}
function validate97(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.download_id === void 0 && (missing0 = "download_id") || data.url === void 0 && (missing0 = "url"))
        return validate97.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "download_failed")
          return validate97.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "download_failed" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.download_id !== void 0) {
          let _errs2 = errors;
          if (typeof data.download_id != "string")
            return validate97.errors = [{ instancePath: instancePath + "/download_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.url !== void 0) {
            let _errs4 = errors;
            if (typeof data.url != "string")
              return validate97.errors = [{ instancePath: instancePath + "/url", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.error !== void 0) {
              let data3 = data.error, _errs6 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate97.errors = [{ instancePath: instancePath + "/error", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate97.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate97.errors = vErrors, errors === 0;
}
function validate90(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate90.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate90.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "tab_opened" ? validate91(data, instancePath) || (vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors), errors = vErrors.length) : tag0 === "download_started" ? validate93(data, instancePath) || (vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors), errors = vErrors.length) : tag0 === "download_completed" ? validate95(data, instancePath) || (vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors), errors = vErrors.length) : tag0 === "download_failed" && (validate97(data, instancePath) || (vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors), errors = vErrors.length));
      }
    } else
      return validate90.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate90.errors = vErrors, errors === 0;
}
function validate86(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.tabs === void 0 && (missing0 = "tabs"))
        return validate86.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "browser_state")
          return validate86.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "browser_state" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.tabs !== void 0) {
          let data1 = data.tabs, _errs2 = errors;
          if (errors === _errs2)
            if (Array.isArray(data1)) {
              var valid1 = !0;
              let len0 = data1.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let _errs4 = errors;
                validate87(data1[i0], instancePath + "/tabs/" + i0) || (vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors), errors = vErrors.length);
                var valid1 = _errs4 === errors;
                if (!valid1)
                  break;
              }
            } else
              return validate86.errors = [{ instancePath: instancePath + "/tabs", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.cache_control !== void 0) {
            let data3 = data.cache_control, _errs5 = errors;
            if (typeof data3 == "object" && data3 !== null && !Array.isArray(data3))
              validate7(data3, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
            else if (data3 !== null)
              return validate86.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.state_changes !== void 0) {
              let data4 = data.state_changes, _errs7 = errors;
              if (Array.isArray(data4)) {
                if (Array.isArray(data4)) {
                  var valid6 = !0;
                  let len1 = data4.length;
                  for (let i1 = 0; i1 < len1; i1++) {
                    let _errs9 = errors;
                    validate90(data4[i1], instancePath + "/state_changes/" + i1) || (vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors), errors = vErrors.length);
                    var valid6 = _errs9 === errors;
                    if (!valid6)
                      break;
                  }
                }
              } else if (data4 !== null)
                return validate86.errors = [{ instancePath: instancePath + "/state_changes", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate86.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate86.errors = vErrors, errors === 0;
}
function validate78(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate78.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate78.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "text" ? validate6(data, instancePath) || (vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors), errors = vErrors.length) : tag0 === "image" ? validate22(data, instancePath) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length) : tag0 === "search_result" ? validate56(data, instancePath) || (vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors), errors = vErrors.length) : tag0 === "document" ? validate35(data, instancePath) || (vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors), errors = vErrors.length) : tag0 === "tool_reference" ? validate83(data, instancePath) || (vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors), errors = vErrors.length) : tag0 === "browser_state" && (validate86(data, instancePath) || (vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors), errors = vErrors.length));
      }
    } else
      return validate78.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate78.errors = vErrors, errors === 0;
}
function validate76(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.tool_use_id === void 0 && (missing0 = "tool_use_id"))
        return validate76.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "tool_result")
          return validate76.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "tool_result" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.tool_use_id !== void 0) {
          let _errs2 = errors;
          if (typeof data.tool_use_id != "string")
            return validate76.errors = [{ instancePath: instancePath + "/tool_use_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.cache_control !== void 0) {
            let data2 = data.cache_control, _errs4 = errors;
            if (typeof data2 == "object" && data2 !== null && !Array.isArray(data2))
              validate7(data2, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
            else if (data2 !== null)
              return validate76.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.content !== void 0) {
              let data3 = data.content, _errs6 = errors;
              if (typeof data3 != "string")
                if (Array.isArray(data3)) {
                  if (Array.isArray(data3)) {
                    var valid5 = !0;
                    let len0 = data3.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                      let _errs8 = errors;
                      validate78(data3[i0], instancePath + "/content/" + i0) || (vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors), errors = vErrors.length);
                      var valid5 = _errs8 === errors;
                      if (!valid5)
                        break;
                    }
                  }
                } else
                  return validate76.errors = [{ instancePath: instancePath + "/content", keyword: "byType", params: { expected: "a string or an array" }, message: "must be a string or an array" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.is_error !== void 0) {
                let _errs9 = errors;
                if (typeof data.is_error != "boolean")
                  return validate76.errors = [{ instancePath: instancePath + "/is_error", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                var valid0 = _errs9 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.toolset_name !== void 0) {
                  let data6 = data.toolset_name, _errs11 = errors;
                  if (typeof data6 != "string" && data6 !== null)
                    return validate76.errors = [{ instancePath: instancePath + "/toolset_name", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                  var valid0 = _errs11 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate76.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate76.errors = vErrors, errors === 0;
}
function validate103(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.id === void 0 && (missing0 = "id") || data.input === void 0 && (missing0 = "input") || data.name === void 0 && (missing0 = "name"))
        return validate103.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "server_tool_use")
          return validate103.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "server_tool_use" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.id !== void 0) {
          let _errs2 = errors;
          if (typeof data.id != "string")
            return validate103.errors = [{ instancePath: instancePath + "/id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.name !== void 0) {
            let _errs4 = errors;
            if (typeof data.name != "string")
              return validate103.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.cache_control !== void 0) {
              let data3 = data.cache_control, _errs6 = errors;
              if (typeof data3 == "object" && data3 !== null && !Array.isArray(data3))
                validate7(data3, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
              else if (data3 !== null)
                return validate103.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.caller !== void 0) {
                let _errs8 = errors;
                validate67(data.caller, instancePath + "/caller") || (vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors), errors = vErrors.length);
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate103.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate103.errors = vErrors, errors === 0;
}
function validate109(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.error_code === void 0 && (missing0 = "error_code"))
        return validate109.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "web_search_tool_result_error")
          return validate109.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "web_search_tool_result_error" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.error_code !== void 0) {
          let _errs2 = errors;
          if (typeof data.error_code != "string")
            return validate109.errors = [{ instancePath: instancePath + "/error_code", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate109.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate109.errors = vErrors, errors === 0;
}
function validate111(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.encrypted_content === void 0 && (missing0 = "encrypted_content") || data.title === void 0 && (missing0 = "title") || data.url === void 0 && (missing0 = "url"))
        return validate111.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "web_search_result")
          return validate111.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "web_search_result" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.encrypted_content !== void 0) {
          let _errs2 = errors;
          if (typeof data.encrypted_content != "string")
            return validate111.errors = [{ instancePath: instancePath + "/encrypted_content", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.title !== void 0) {
            let _errs4 = errors;
            if (typeof data.title != "string")
              return validate111.errors = [{ instancePath: instancePath + "/title", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.url !== void 0) {
              let _errs6 = errors;
              if (typeof data.url != "string")
                return validate111.errors = [{ instancePath: instancePath + "/url", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.page_age !== void 0) {
                let data4 = data.page_age, _errs8 = errors;
                if (typeof data4 != "string" && data4 !== null)
                  return validate111.errors = [{ instancePath: instancePath + "/page_age", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate111.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate111.errors = vErrors, errors === 0;
}
function validate108(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (typeof data == "object" && data !== null && !Array.isArray(data))
    validate109(data, instancePath) || (vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors), errors = vErrors.length);
  else if (Array.isArray(data)) {
    if (Array.isArray(data)) {
      var valid3 = !0;
      let len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        let _errs2 = errors;
        validate111(data[i0], instancePath + "/" + i0) || (vErrors = vErrors === null ? validate111.errors : vErrors.concat(validate111.errors), errors = vErrors.length);
        var valid3 = _errs2 === errors;
        if (!valid3)
          break;
      }
    }
  } else
    return validate108.errors = [{ instancePath, keyword: "byType", params: { expected: "an object or an array" }, message: "must be an object or an array" }], !1;
  return validate108.errors = vErrors, errors === 0;
}
function validate107(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.content === void 0 && (missing0 = "content") || data.tool_use_id === void 0 && (missing0 = "tool_use_id"))
        return validate107.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "web_search_tool_result")
          return validate107.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "web_search_tool_result" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.content !== void 0) {
          let _errs2 = errors;
          validate108(data.content, instancePath + "/content") || (vErrors = vErrors === null ? validate108.errors : vErrors.concat(validate108.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.tool_use_id !== void 0) {
            let _errs3 = errors;
            if (typeof data.tool_use_id != "string")
              return validate107.errors = [{ instancePath: instancePath + "/tool_use_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.cache_control !== void 0) {
              let data3 = data.cache_control, _errs5 = errors;
              if (typeof data3 == "object" && data3 !== null && !Array.isArray(data3))
                validate7(data3, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
              else if (data3 !== null)
                return validate107.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.caller !== void 0) {
                let _errs7 = errors;
                validate67(data.caller, instancePath + "/caller") || (vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors), errors = vErrors.length);
                var valid0 = _errs7 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate107.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate107.errors = vErrors, errors === 0;
}
function validate119(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.error_code === void 0 && (missing0 = "error_code"))
        return validate119.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "web_fetch_tool_result_error")
          return validate119.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "web_fetch_tool_result_error" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.error_code !== void 0) {
          let _errs2 = errors;
          if (typeof data.error_code != "string")
            return validate119.errors = [{ instancePath: instancePath + "/error_code", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate119.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate119.errors = vErrors, errors === 0;
}
function validate121(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.content === void 0 && (missing0 = "content") || data.url === void 0 && (missing0 = "url"))
        return validate121.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "web_fetch_result")
          return validate121.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "web_fetch_result" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.content !== void 0) {
          let _errs2 = errors;
          validate35(data.content, instancePath + "/content") || (vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.url !== void 0) {
            let _errs3 = errors;
            if (typeof data.url != "string")
              return validate121.errors = [{ instancePath: instancePath + "/url", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.retrieved_at !== void 0) {
              let data3 = data.retrieved_at, _errs5 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate121.errors = [{ instancePath: instancePath + "/retrieved_at", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate121.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate121.errors = vErrors, errors === 0;
}
function validate118(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate118.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate118.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "web_fetch_tool_result_error" ? validate119(data, instancePath) || (vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors), errors = vErrors.length) : tag0 === "web_fetch_result" && (validate121(data, instancePath) || (vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors), errors = vErrors.length));
      }
    } else
      return validate118.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate118.errors = vErrors, errors === 0;
}
function validate117(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.content === void 0 && (missing0 = "content") || data.tool_use_id === void 0 && (missing0 = "tool_use_id"))
        return validate117.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "web_fetch_tool_result")
          return validate117.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "web_fetch_tool_result" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.content !== void 0) {
          let _errs2 = errors;
          validate118(data.content, instancePath + "/content") || (vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.tool_use_id !== void 0) {
            let _errs3 = errors;
            if (typeof data.tool_use_id != "string")
              return validate117.errors = [{ instancePath: instancePath + "/tool_use_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.cache_control !== void 0) {
              let data3 = data.cache_control, _errs5 = errors;
              if (typeof data3 == "object" && data3 !== null && !Array.isArray(data3))
                validate7(data3, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
              else if (data3 !== null)
                return validate117.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.caller !== void 0) {
                let _errs7 = errors;
                validate67(data.caller, instancePath + "/caller") || (vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors), errors = vErrors.length);
                var valid0 = _errs7 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate117.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate117.errors = vErrors, errors === 0;
}
function validate130(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.error_code === void 0 && (missing0 = "error_code"))
        return validate130.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "advisor_tool_result_error")
          return validate130.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "advisor_tool_result_error" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.error_code !== void 0) {
          let _errs2 = errors;
          if (typeof data.error_code != "string")
            return validate130.errors = [{ instancePath: instancePath + "/error_code", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate130.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate130.errors = vErrors, errors === 0;
}
function validate132(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.text === void 0 && (missing0 = "text"))
        return validate132.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "advisor_result")
          return validate132.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "advisor_result" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.text !== void 0) {
          let _errs2 = errors;
          if (typeof data.text != "string")
            return validate132.errors = [{ instancePath: instancePath + "/text", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.stop_reason !== void 0) {
            let data2 = data.stop_reason, _errs4 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate132.errors = [{ instancePath: instancePath + "/stop_reason", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate132.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate132.errors = vErrors, errors === 0;
}
function validate134(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.encrypted_content === void 0 && (missing0 = "encrypted_content"))
        return validate134.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "advisor_redacted_result")
          return validate134.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "advisor_redacted_result" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.encrypted_content !== void 0) {
          let _errs2 = errors;
          if (typeof data.encrypted_content != "string")
            return validate134.errors = [{ instancePath: instancePath + "/encrypted_content", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.stop_reason !== void 0) {
            let data2 = data.stop_reason, _errs4 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate134.errors = [{ instancePath: instancePath + "/stop_reason", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate134.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate134.errors = vErrors, errors === 0;
}
function validate129(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate129.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate129.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "advisor_tool_result_error" ? validate130(data, instancePath) || (vErrors = vErrors === null ? validate130.errors : vErrors.concat(validate130.errors), errors = vErrors.length) : tag0 === "advisor_result" ? validate132(data, instancePath) || (vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors), errors = vErrors.length) : tag0 === "advisor_redacted_result" && (validate134(data, instancePath) || (vErrors = vErrors === null ? validate134.errors : vErrors.concat(validate134.errors), errors = vErrors.length));
      }
    } else
      return validate129.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate129.errors = vErrors, errors === 0;
}
function validate128(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.content === void 0 && (missing0 = "content") || data.tool_use_id === void 0 && (missing0 = "tool_use_id"))
        return validate128.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "advisor_tool_result")
          return validate128.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "advisor_tool_result" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.content !== void 0) {
          let _errs2 = errors;
          validate129(data.content, instancePath + "/content") || (vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.tool_use_id !== void 0) {
            let _errs3 = errors;
            if (typeof data.tool_use_id != "string")
              return validate128.errors = [{ instancePath: instancePath + "/tool_use_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.cache_control !== void 0) {
              let data3 = data.cache_control, _errs5 = errors;
              if (typeof data3 == "object" && data3 !== null && !Array.isArray(data3))
                validate7(data3, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
              else if (data3 !== null)
                return validate128.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate128.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate128.errors = vErrors, errors === 0;
}
function validate141(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.error_code === void 0 && (missing0 = "error_code"))
        return validate141.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "code_execution_tool_result_error")
          return validate141.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "code_execution_tool_result_error" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.error_code !== void 0) {
          let _errs2 = errors;
          if (typeof data.error_code != "string")
            return validate141.errors = [{ instancePath: instancePath + "/error_code", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate141.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate141.errors = vErrors, errors === 0;
}
function validate144(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.file_id === void 0 && (missing0 = "file_id"))
        return validate144.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "code_execution_output")
          return validate144.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "code_execution_output" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.file_id !== void 0) {
          let _errs2 = errors;
          if (typeof data.file_id != "string")
            return validate144.errors = [{ instancePath: instancePath + "/file_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate144.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate144.errors = vErrors, errors === 0;
}
function validate143(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.content === void 0 && (missing0 = "content") || data.return_code === void 0 && (missing0 = "return_code") || data.stderr === void 0 && (missing0 = "stderr") || data.stdout === void 0 && (missing0 = "stdout"))
        return validate143.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "code_execution_result")
          return validate143.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "code_execution_result" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.content !== void 0) {
          let data1 = data.content, _errs2 = errors;
          if (errors === _errs2)
            if (Array.isArray(data1)) {
              var valid1 = !0;
              let len0 = data1.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let _errs4 = errors;
                validate144(data1[i0], instancePath + "/content/" + i0) || (vErrors = vErrors === null ? validate144.errors : vErrors.concat(validate144.errors), errors = vErrors.length);
                var valid1 = _errs4 === errors;
                if (!valid1)
                  break;
              }
            } else
              return validate143.errors = [{ instancePath: instancePath + "/content", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.return_code !== void 0) {
            let data3 = data.return_code, _errs5 = errors;
            if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3)))
              return validate143.errors = [{ instancePath: instancePath + "/return_code", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.stderr !== void 0) {
              let _errs7 = errors;
              if (typeof data.stderr != "string")
                return validate143.errors = [{ instancePath: instancePath + "/stderr", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.stdout !== void 0) {
                let _errs9 = errors;
                if (typeof data.stdout != "string")
                  return validate143.errors = [{ instancePath: instancePath + "/stdout", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs9 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate143.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate143.errors = vErrors, errors === 0;
}
function validate147(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.content === void 0 && (missing0 = "content") || data.encrypted_stdout === void 0 && (missing0 = "encrypted_stdout") || data.return_code === void 0 && (missing0 = "return_code") || data.stderr === void 0 && (missing0 = "stderr"))
        return validate147.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "encrypted_code_execution_result")
          return validate147.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "encrypted_code_execution_result" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.content !== void 0) {
          let data1 = data.content, _errs2 = errors;
          if (errors === _errs2)
            if (Array.isArray(data1)) {
              var valid1 = !0;
              let len0 = data1.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let _errs4 = errors;
                validate144(data1[i0], instancePath + "/content/" + i0) || (vErrors = vErrors === null ? validate144.errors : vErrors.concat(validate144.errors), errors = vErrors.length);
                var valid1 = _errs4 === errors;
                if (!valid1)
                  break;
              }
            } else
              return validate147.errors = [{ instancePath: instancePath + "/content", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.encrypted_stdout !== void 0) {
            let _errs5 = errors;
            if (typeof data.encrypted_stdout != "string")
              return validate147.errors = [{ instancePath: instancePath + "/encrypted_stdout", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.return_code !== void 0) {
              let data4 = data.return_code, _errs7 = errors;
              if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4)))
                return validate147.errors = [{ instancePath: instancePath + "/return_code", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.stderr !== void 0) {
                let _errs9 = errors;
                if (typeof data.stderr != "string")
                  return validate147.errors = [{ instancePath: instancePath + "/stderr", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs9 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate147.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate147.errors = vErrors, errors === 0;
}
function validate140(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate140.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate140.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "code_execution_tool_result_error" ? validate141(data, instancePath) || (vErrors = vErrors === null ? validate141.errors : vErrors.concat(validate141.errors), errors = vErrors.length) : tag0 === "code_execution_result" ? validate143(data, instancePath) || (vErrors = vErrors === null ? validate143.errors : vErrors.concat(validate143.errors), errors = vErrors.length) : tag0 === "encrypted_code_execution_result" && (validate147(data, instancePath) || (vErrors = vErrors === null ? validate147.errors : vErrors.concat(validate147.errors), errors = vErrors.length));
      }
    } else
      return validate140.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate140.errors = vErrors, errors === 0;
}
function validate139(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.content === void 0 && (missing0 = "content") || data.tool_use_id === void 0 && (missing0 = "tool_use_id"))
        return validate139.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "code_execution_tool_result")
          return validate139.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "code_execution_tool_result" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.content !== void 0) {
          let _errs2 = errors;
          validate140(data.content, instancePath + "/content") || (vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.tool_use_id !== void 0) {
            let _errs3 = errors;
            if (typeof data.tool_use_id != "string")
              return validate139.errors = [{ instancePath: instancePath + "/tool_use_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.cache_control !== void 0) {
              let data3 = data.cache_control, _errs5 = errors;
              if (typeof data3 == "object" && data3 !== null && !Array.isArray(data3))
                validate7(data3, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
              else if (data3 !== null)
                return validate139.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate139.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate139.errors = vErrors, errors === 0;
}
function validate155(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.error_code === void 0 && (missing0 = "error_code"))
        return validate155.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "bash_code_execution_tool_result_error")
          return validate155.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "bash_code_execution_tool_result_error" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.error_code !== void 0) {
          let _errs2 = errors;
          if (typeof data.error_code != "string")
            return validate155.errors = [{ instancePath: instancePath + "/error_code", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate155.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate155.errors = vErrors, errors === 0;
}
function validate158(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.file_id === void 0 && (missing0 = "file_id"))
        return validate158.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "bash_code_execution_output")
          return validate158.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "bash_code_execution_output" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.file_id !== void 0) {
          let _errs2 = errors;
          if (typeof data.file_id != "string")
            return validate158.errors = [{ instancePath: instancePath + "/file_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate158.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate158.errors = vErrors, errors === 0;
}
function validate157(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.content === void 0 && (missing0 = "content") || data.return_code === void 0 && (missing0 = "return_code") || data.stderr === void 0 && (missing0 = "stderr") || data.stdout === void 0 && (missing0 = "stdout"))
        return validate157.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "bash_code_execution_result")
          return validate157.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "bash_code_execution_result" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.content !== void 0) {
          let data1 = data.content, _errs2 = errors;
          if (errors === _errs2)
            if (Array.isArray(data1)) {
              var valid1 = !0;
              let len0 = data1.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let _errs4 = errors;
                validate158(data1[i0], instancePath + "/content/" + i0) || (vErrors = vErrors === null ? validate158.errors : vErrors.concat(validate158.errors), errors = vErrors.length);
                var valid1 = _errs4 === errors;
                if (!valid1)
                  break;
              }
            } else
              return validate157.errors = [{ instancePath: instancePath + "/content", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.return_code !== void 0) {
            let data3 = data.return_code, _errs5 = errors;
            if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3)))
              return validate157.errors = [{ instancePath: instancePath + "/return_code", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.stderr !== void 0) {
              let _errs7 = errors;
              if (typeof data.stderr != "string")
                return validate157.errors = [{ instancePath: instancePath + "/stderr", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.stdout !== void 0) {
                let _errs9 = errors;
                if (typeof data.stdout != "string")
                  return validate157.errors = [{ instancePath: instancePath + "/stdout", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs9 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate157.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate157.errors = vErrors, errors === 0;
}
function validate154(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate154.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate154.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "bash_code_execution_tool_result_error" ? validate155(data, instancePath) || (vErrors = vErrors === null ? validate155.errors : vErrors.concat(validate155.errors), errors = vErrors.length) : tag0 === "bash_code_execution_result" && (validate157(data, instancePath) || (vErrors = vErrors === null ? validate157.errors : vErrors.concat(validate157.errors), errors = vErrors.length));
      }
    } else
      return validate154.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate154.errors = vErrors, errors === 0;
}
function validate153(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.content === void 0 && (missing0 = "content") || data.tool_use_id === void 0 && (missing0 = "tool_use_id"))
        return validate153.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "bash_code_execution_tool_result")
          return validate153.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "bash_code_execution_tool_result" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.content !== void 0) {
          let _errs2 = errors;
          validate154(data.content, instancePath + "/content") || (vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.tool_use_id !== void 0) {
            let _errs3 = errors;
            if (typeof data.tool_use_id != "string")
              return validate153.errors = [{ instancePath: instancePath + "/tool_use_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.cache_control !== void 0) {
              let data3 = data.cache_control, _errs5 = errors;
              if (typeof data3 == "object" && data3 !== null && !Array.isArray(data3))
                validate7(data3, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
              else if (data3 !== null)
                return validate153.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate153.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate153.errors = vErrors, errors === 0;
}
function validate166(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.error_code === void 0 && (missing0 = "error_code"))
        return validate166.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "text_editor_code_execution_tool_result_error")
          return validate166.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "text_editor_code_execution_tool_result_error" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.error_code !== void 0) {
          let _errs2 = errors;
          if (typeof data.error_code != "string")
            return validate166.errors = [{ instancePath: instancePath + "/error_code", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.error_message !== void 0) {
            let data2 = data.error_message, _errs4 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate166.errors = [{ instancePath: instancePath + "/error_message", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate166.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate166.errors = vErrors, errors === 0;
}
function validate168(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.content === void 0 && (missing0 = "content") || data.file_type === void 0 && (missing0 = "file_type"))
        return validate168.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "text_editor_code_execution_view_result")
          return validate168.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "text_editor_code_execution_view_result" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.content !== void 0) {
          let _errs2 = errors;
          if (typeof data.content != "string")
            return validate168.errors = [{ instancePath: instancePath + "/content", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.file_type !== void 0) {
            let _errs4 = errors;
            if (typeof data.file_type != "string")
              return validate168.errors = [{ instancePath: instancePath + "/file_type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.num_lines !== void 0) {
              let data3 = data.num_lines, _errs6 = errors;
              if (typeof data3 == "number") {
                if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3)))
                  return validate168.errors = [{ instancePath: instancePath + "/num_lines", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
              } else if (data3 !== null)
                return validate168.errors = [{ instancePath: instancePath + "/num_lines", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.start_line !== void 0) {
                let data4 = data.start_line, _errs9 = errors;
                if (typeof data4 == "number") {
                  if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4)))
                    return validate168.errors = [{ instancePath: instancePath + "/start_line", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                } else if (data4 !== null)
                  return validate168.errors = [{ instancePath: instancePath + "/start_line", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                var valid0 = _errs9 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.total_lines !== void 0) {
                  let data5 = data.total_lines, _errs12 = errors;
                  if (typeof data5 == "number") {
                    if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5)))
                      return validate168.errors = [{ instancePath: instancePath + "/total_lines", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                  } else if (data5 !== null)
                    return validate168.errors = [{ instancePath: instancePath + "/total_lines", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                  var valid0 = _errs12 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate168.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate168.errors = vErrors, errors === 0;
}
function validate170(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.is_file_update === void 0 && (missing0 = "is_file_update"))
        return validate170.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "text_editor_code_execution_create_result")
          return validate170.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "text_editor_code_execution_create_result" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.is_file_update !== void 0) {
          let _errs2 = errors;
          if (typeof data.is_file_update != "boolean")
            return validate170.errors = [{ instancePath: instancePath + "/is_file_update", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate170.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate170.errors = vErrors, errors === 0;
}
function validate172(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate172.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "text_editor_code_execution_str_replace_result")
          return validate172.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "text_editor_code_execution_str_replace_result" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.lines !== void 0) {
          let data1 = data.lines, _errs2 = errors;
          if (Array.isArray(data1)) {
            if (Array.isArray(data1)) {
              var valid3 = !0;
              let len0 = data1.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let _errs4 = errors;
                if (typeof data1[i0] != "string")
                  return validate172.errors = [{ instancePath: instancePath + "/lines/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid3 = _errs4 === errors;
                if (!valid3)
                  break;
              }
            }
          } else if (data1 !== null)
            return validate172.errors = [{ instancePath: instancePath + "/lines", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.new_lines !== void 0) {
            let data3 = data.new_lines, _errs6 = errors;
            if (typeof data3 == "number") {
              if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3)))
                return validate172.errors = [{ instancePath: instancePath + "/new_lines", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
            } else if (data3 !== null)
              return validate172.errors = [{ instancePath: instancePath + "/new_lines", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
            var valid0 = _errs6 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.new_start !== void 0) {
              let data4 = data.new_start, _errs9 = errors;
              if (typeof data4 == "number") {
                if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4)))
                  return validate172.errors = [{ instancePath: instancePath + "/new_start", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
              } else if (data4 !== null)
                return validate172.errors = [{ instancePath: instancePath + "/new_start", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
              var valid0 = _errs9 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.old_lines !== void 0) {
                let data5 = data.old_lines, _errs12 = errors;
                if (typeof data5 == "number") {
                  if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5)))
                    return validate172.errors = [{ instancePath: instancePath + "/old_lines", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                } else if (data5 !== null)
                  return validate172.errors = [{ instancePath: instancePath + "/old_lines", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                var valid0 = _errs12 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.old_start !== void 0) {
                  let data6 = data.old_start, _errs15 = errors;
                  if (typeof data6 == "number") {
                    if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6)))
                      return validate172.errors = [{ instancePath: instancePath + "/old_start", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                  } else if (data6 !== null)
                    return validate172.errors = [{ instancePath: instancePath + "/old_start", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                  var valid0 = _errs15 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate172.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate172.errors = vErrors, errors === 0;
}
function validate165(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate165.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate165.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "text_editor_code_execution_tool_result_error" ? validate166(data, instancePath) || (vErrors = vErrors === null ? validate166.errors : vErrors.concat(validate166.errors), errors = vErrors.length) : tag0 === "text_editor_code_execution_view_result" ? validate168(data, instancePath) || (vErrors = vErrors === null ? validate168.errors : vErrors.concat(validate168.errors), errors = vErrors.length) : tag0 === "text_editor_code_execution_create_result" ? validate170(data, instancePath) || (vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors), errors = vErrors.length) : tag0 === "text_editor_code_execution_str_replace_result" && (validate172(data, instancePath) || (vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors), errors = vErrors.length));
      }
    } else
      return validate165.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate165.errors = vErrors, errors === 0;
}
function validate164(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.content === void 0 && (missing0 = "content") || data.tool_use_id === void 0 && (missing0 = "tool_use_id"))
        return validate164.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "text_editor_code_execution_tool_result")
          return validate164.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "text_editor_code_execution_tool_result" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.content !== void 0) {
          let _errs2 = errors;
          validate165(data.content, instancePath + "/content") || (vErrors = vErrors === null ? validate165.errors : vErrors.concat(validate165.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.tool_use_id !== void 0) {
            let _errs3 = errors;
            if (typeof data.tool_use_id != "string")
              return validate164.errors = [{ instancePath: instancePath + "/tool_use_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.cache_control !== void 0) {
              let data3 = data.cache_control, _errs5 = errors;
              if (typeof data3 == "object" && data3 !== null && !Array.isArray(data3))
                validate7(data3, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
              else if (data3 !== null)
                return validate164.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate164.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate164.errors = vErrors, errors === 0;
}
function validate179(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.error_code === void 0 && (missing0 = "error_code"))
        return validate179.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "tool_search_tool_result_error")
          return validate179.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "tool_search_tool_result_error" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.error_code !== void 0) {
          let _errs2 = errors;
          if (typeof data.error_code != "string")
            return validate179.errors = [{ instancePath: instancePath + "/error_code", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.error_message !== void 0) {
            let data2 = data.error_message, _errs4 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate179.errors = [{ instancePath: instancePath + "/error_message", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate179.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate179.errors = vErrors, errors === 0;
}
function validate181(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.tool_references === void 0 && (missing0 = "tool_references"))
        return validate181.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "tool_search_tool_search_result")
          return validate181.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "tool_search_tool_search_result" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.tool_references !== void 0) {
          let data1 = data.tool_references, _errs2 = errors;
          if (errors === _errs2)
            if (Array.isArray(data1)) {
              var valid1 = !0;
              let len0 = data1.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let _errs4 = errors;
                validate83(data1[i0], instancePath + "/tool_references/" + i0) || (vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors), errors = vErrors.length);
                var valid1 = _errs4 === errors;
                if (!valid1)
                  break;
              }
            } else
              return validate181.errors = [{ instancePath: instancePath + "/tool_references", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate181.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate181.errors = vErrors, errors === 0;
}
function validate178(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate178.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate178.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "tool_search_tool_result_error" ? validate179(data, instancePath) || (vErrors = vErrors === null ? validate179.errors : vErrors.concat(validate179.errors), errors = vErrors.length) : tag0 === "tool_search_tool_search_result" && (validate181(data, instancePath) || (vErrors = vErrors === null ? validate181.errors : vErrors.concat(validate181.errors), errors = vErrors.length));
      }
    } else
      return validate178.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate178.errors = vErrors, errors === 0;
}
function validate177(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.content === void 0 && (missing0 = "content") || data.tool_use_id === void 0 && (missing0 = "tool_use_id"))
        return validate177.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "tool_search_tool_result")
          return validate177.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "tool_search_tool_result" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.content !== void 0) {
          let _errs2 = errors;
          validate178(data.content, instancePath + "/content") || (vErrors = vErrors === null ? validate178.errors : vErrors.concat(validate178.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.tool_use_id !== void 0) {
            let _errs3 = errors;
            if (typeof data.tool_use_id != "string")
              return validate177.errors = [{ instancePath: instancePath + "/tool_use_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.cache_control !== void 0) {
              let data3 = data.cache_control, _errs5 = errors;
              if (typeof data3 == "object" && data3 !== null && !Array.isArray(data3))
                validate7(data3, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
              else if (data3 !== null)
                return validate177.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate177.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate177.errors = vErrors, errors === 0;
}
function validate187(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.id === void 0 && (missing0 = "id") || data.input === void 0 && (missing0 = "input") || data.name === void 0 && (missing0 = "name") || data.server_name === void 0 && (missing0 = "server_name"))
        return validate187.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "mcp_tool_use")
          return validate187.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "mcp_tool_use" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.id !== void 0) {
          let _errs2 = errors;
          if (typeof data.id != "string")
            return validate187.errors = [{ instancePath: instancePath + "/id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.name !== void 0) {
            let _errs4 = errors;
            if (typeof data.name != "string")
              return validate187.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.server_name !== void 0) {
              let _errs6 = errors;
              if (typeof data.server_name != "string")
                return validate187.errors = [{ instancePath: instancePath + "/server_name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.cache_control !== void 0) {
                let data4 = data.cache_control, _errs8 = errors;
                if (typeof data4 == "object" && data4 !== null && !Array.isArray(data4))
                  validate7(data4, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
                else if (data4 !== null)
                  return validate187.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate187.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate187.errors = vErrors, errors === 0;
}
function validate190(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.tool_use_id === void 0 && (missing0 = "tool_use_id"))
        return validate190.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "mcp_tool_result")
          return validate190.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "mcp_tool_result" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.tool_use_id !== void 0) {
          let _errs2 = errors;
          if (typeof data.tool_use_id != "string")
            return validate190.errors = [{ instancePath: instancePath + "/tool_use_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.cache_control !== void 0) {
            let data2 = data.cache_control, _errs4 = errors;
            if (typeof data2 == "object" && data2 !== null && !Array.isArray(data2))
              validate7(data2, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
            else if (data2 !== null)
              return validate190.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.content !== void 0) {
              let data3 = data.content, _errs6 = errors;
              if (typeof data3 != "string")
                if (Array.isArray(data3)) {
                  if (Array.isArray(data3)) {
                    var valid5 = !0;
                    let len0 = data3.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                      let _errs8 = errors;
                      validate6(data3[i0], instancePath + "/content/" + i0) || (vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors), errors = vErrors.length);
                      var valid5 = _errs8 === errors;
                      if (!valid5)
                        break;
                    }
                  }
                } else
                  return validate190.errors = [{ instancePath: instancePath + "/content", keyword: "byType", params: { expected: "a string or an array" }, message: "must be a string or an array" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.is_error !== void 0) {
                let _errs9 = errors;
                if (typeof data.is_error != "boolean")
                  return validate190.errors = [{ instancePath: instancePath + "/is_error", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                var valid0 = _errs9 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate190.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate190.errors = vErrors, errors === 0;
}
function validate194(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.file_id === void 0 && (missing0 = "file_id"))
        return validate194.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "container_upload")
          return validate194.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "container_upload" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.file_id !== void 0) {
          let _errs2 = errors;
          if (typeof data.file_id != "string")
            return validate194.errors = [{ instancePath: instancePath + "/file_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.cache_control !== void 0) {
            let data2 = data.cache_control, _errs4 = errors;
            if (typeof data2 == "object" && data2 !== null && !Array.isArray(data2))
              validate7(data2, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
            else if (data2 !== null)
              return validate194.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate194.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate194.errors = vErrors, errors === 0;
}
function validate202(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name"))
        return validate202.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "tool_reference")
          return validate202.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "tool_reference" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.name !== void 0) {
          let _errs2 = errors;
          if (typeof data.name != "string")
            return validate202.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate202.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate202.errors = vErrors, errors === 0;
}
function validate204(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name") || data.server_name === void 0 && (missing0 = "server_name"))
        return validate204.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "mcp_tool_reference")
          return validate204.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "mcp_tool_reference" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.name !== void 0) {
          let _errs2 = errors;
          if (typeof data.name != "string")
            return validate204.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.server_name !== void 0) {
            let _errs4 = errors;
            if (typeof data.server_name != "string")
              return validate204.errors = [{ instancePath: instancePath + "/server_name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate204.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate204.errors = vErrors, errors === 0;
}
function validate206(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.server_name === void 0 && (missing0 = "server_name"))
        return validate206.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "mcp_toolset_reference")
          return validate206.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "mcp_toolset_reference" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.server_name !== void 0) {
          let _errs2 = errors;
          if (typeof data.server_name != "string")
            return validate206.errors = [{ instancePath: instancePath + "/server_name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate206.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate206.errors = vErrors, errors === 0;
}
function validate211(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate211.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate211.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.properties !== void 0) {
          let data1 = data.properties, _errs3 = errors;
          if (!(typeof data1 == "object" && data1 !== null && !Array.isArray(data1))) {
            if (data1 !== null)
              return validate211.errors = [{ instancePath: instancePath + "/properties", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
          }
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.required !== void 0) {
            let data2 = data.required, _errs6 = errors;
            if (Array.isArray(data2)) {
              if (Array.isArray(data2)) {
                var valid5 = !0;
                let len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs8 = errors;
                  if (typeof data2[i0] != "string")
                    return validate211.errors = [{ instancePath: instancePath + "/required/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid5 = _errs8 === errors;
                  if (!valid5)
                    break;
                }
              }
            } else if (data2 !== null)
              return validate211.errors = [{ instancePath: instancePath + "/required", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
            var valid0 = _errs6 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate211.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate211.errors = vErrors, errors === 0;
}
function validate210(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.input_schema === void 0 && (missing0 = "input_schema") || data.name === void 0 && (missing0 = "name"))
        return validate210.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "custom")
          return validate210.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "custom" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.input_schema !== void 0) {
          let _errs2 = errors;
          validate211(data.input_schema, instancePath + "/input_schema") || (vErrors = vErrors === null ? validate211.errors : vErrors.concat(validate211.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.name !== void 0) {
            let _errs3 = errors;
            if (typeof data.name != "string")
              return validate210.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.allowed_callers !== void 0) {
              let data3 = data.allowed_callers, _errs5 = errors;
              if (errors === _errs5)
                if (Array.isArray(data3)) {
                  var valid1 = !0;
                  let len0 = data3.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    let _errs7 = errors;
                    if (typeof data3[i0] != "string")
                      return validate210.errors = [{ instancePath: instancePath + "/allowed_callers/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid1 = _errs7 === errors;
                    if (!valid1)
                      break;
                  }
                } else
                  return validate210.errors = [{ instancePath: instancePath + "/allowed_callers", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.cache_control !== void 0) {
                let data5 = data.cache_control, _errs9 = errors;
                if (typeof data5 == "object" && data5 !== null && !Array.isArray(data5))
                  validate7(data5, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
                else if (data5 !== null)
                  return validate210.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                var valid0 = _errs9 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.defer_loading !== void 0) {
                  let _errs11 = errors;
                  if (typeof data.defer_loading != "boolean")
                    return validate210.errors = [{ instancePath: instancePath + "/defer_loading", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                  var valid0 = _errs11 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.description !== void 0) {
                    let _errs13 = errors;
                    if (typeof data.description != "string")
                      return validate210.errors = [{ instancePath: instancePath + "/description", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid0 = _errs13 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.eager_input_streaming !== void 0) {
                      let data8 = data.eager_input_streaming, _errs15 = errors;
                      if (typeof data8 != "boolean" && data8 !== null)
                        return validate210.errors = [{ instancePath: instancePath + "/eager_input_streaming", keyword: "byType", params: { expected: "true or false or null" }, message: "must be true or false or null" }], !1;
                      var valid0 = _errs15 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.input_examples !== void 0) {
                        let data9 = data.input_examples, _errs16 = errors;
                        if (errors === _errs16)
                          if (Array.isArray(data9)) {
                            var valid5 = !0;
                            let len1 = data9.length;
                            for (let i1 = 0; i1 < len1; i1++) {
                              let data10 = data9[i1], _errs18 = errors;
                              if (errors === _errs18 && !(data10 && typeof data10 == "object" && !Array.isArray(data10)))
                                return validate210.errors = [{ instancePath: instancePath + "/input_examples/" + i1, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                              var valid5 = _errs18 === errors;
                              if (!valid5)
                                break;
                            }
                          } else
                            return validate210.errors = [{ instancePath: instancePath + "/input_examples", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                        var valid0 = _errs16 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0)
                        if (data.strict !== void 0) {
                          let _errs21 = errors;
                          if (typeof data.strict != "boolean")
                            return validate210.errors = [{ instancePath: instancePath + "/strict", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                          var valid0 = _errs21 === errors;
                        } else
                          var valid0 = !0;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate210.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate210.errors = vErrors, errors === 0;
}
function validate215(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name"))
        return validate215.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "bash_20241022")
          return validate215.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "bash_20241022" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.name !== void 0) {
          let _errs2 = errors;
          if (typeof data.name != "string")
            return validate215.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.allowed_callers !== void 0) {
            let data2 = data.allowed_callers, _errs4 = errors;
            if (errors === _errs4)
              if (Array.isArray(data2)) {
                var valid1 = !0;
                let len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs6 = errors;
                  if (typeof data2[i0] != "string")
                    return validate215.errors = [{ instancePath: instancePath + "/allowed_callers/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid1 = _errs6 === errors;
                  if (!valid1)
                    break;
                }
              } else
                return validate215.errors = [{ instancePath: instancePath + "/allowed_callers", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.cache_control !== void 0) {
              let data4 = data.cache_control, _errs8 = errors;
              if (typeof data4 == "object" && data4 !== null && !Array.isArray(data4))
                validate7(data4, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
              else if (data4 !== null)
                return validate215.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs8 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.defer_loading !== void 0) {
                let _errs10 = errors;
                if (typeof data.defer_loading != "boolean")
                  return validate215.errors = [{ instancePath: instancePath + "/defer_loading", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                var valid0 = _errs10 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.input_examples !== void 0) {
                  let data6 = data.input_examples, _errs12 = errors;
                  if (errors === _errs12)
                    if (Array.isArray(data6)) {
                      var valid4 = !0;
                      let len1 = data6.length;
                      for (let i1 = 0; i1 < len1; i1++) {
                        let data7 = data6[i1], _errs14 = errors;
                        if (errors === _errs14 && !(data7 && typeof data7 == "object" && !Array.isArray(data7)))
                          return validate215.errors = [{ instancePath: instancePath + "/input_examples/" + i1, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                        var valid4 = _errs14 === errors;
                        if (!valid4)
                          break;
                      }
                    } else
                      return validate215.errors = [{ instancePath: instancePath + "/input_examples", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                  var valid0 = _errs12 === errors;
                } else
                  var valid0 = !0;
                if (valid0)
                  if (data.strict !== void 0) {
                    let _errs17 = errors;
                    if (typeof data.strict != "boolean")
                      return validate215.errors = [{ instancePath: instancePath + "/strict", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                    var valid0 = _errs17 === errors;
                  } else
                    var valid0 = !0;
              }
            }
          }
        }
      }
    } else
      return validate215.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate215.errors = vErrors, errors === 0;
}
function validate218(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name"))
        return validate218.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "bash_20250124")
          return validate218.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "bash_20250124" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.name !== void 0) {
          let _errs2 = errors;
          if (typeof data.name != "string")
            return validate218.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.allowed_callers !== void 0) {
            let data2 = data.allowed_callers, _errs4 = errors;
            if (errors === _errs4)
              if (Array.isArray(data2)) {
                var valid1 = !0;
                let len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs6 = errors;
                  if (typeof data2[i0] != "string")
                    return validate218.errors = [{ instancePath: instancePath + "/allowed_callers/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid1 = _errs6 === errors;
                  if (!valid1)
                    break;
                }
              } else
                return validate218.errors = [{ instancePath: instancePath + "/allowed_callers", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.cache_control !== void 0) {
              let data4 = data.cache_control, _errs8 = errors;
              if (typeof data4 == "object" && data4 !== null && !Array.isArray(data4))
                validate7(data4, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
              else if (data4 !== null)
                return validate218.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs8 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.defer_loading !== void 0) {
                let _errs10 = errors;
                if (typeof data.defer_loading != "boolean")
                  return validate218.errors = [{ instancePath: instancePath + "/defer_loading", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                var valid0 = _errs10 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.input_examples !== void 0) {
                  let data6 = data.input_examples, _errs12 = errors;
                  if (errors === _errs12)
                    if (Array.isArray(data6)) {
                      var valid4 = !0;
                      let len1 = data6.length;
                      for (let i1 = 0; i1 < len1; i1++) {
                        let data7 = data6[i1], _errs14 = errors;
                        if (errors === _errs14 && !(data7 && typeof data7 == "object" && !Array.isArray(data7)))
                          return validate218.errors = [{ instancePath: instancePath + "/input_examples/" + i1, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                        var valid4 = _errs14 === errors;
                        if (!valid4)
                          break;
                      }
                    } else
                      return validate218.errors = [{ instancePath: instancePath + "/input_examples", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                  var valid0 = _errs12 === errors;
                } else
                  var valid0 = !0;
                if (valid0)
                  if (data.strict !== void 0) {
                    let _errs17 = errors;
                    if (typeof data.strict != "boolean")
                      return validate218.errors = [{ instancePath: instancePath + "/strict", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                    var valid0 = _errs17 === errors;
                  } else
                    var valid0 = !0;
              }
            }
          }
        }
      }
    } else
      return validate218.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate218.errors = vErrors, errors === 0;
}
function validate221(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name"))
        return validate221.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "code_execution_20250522")
          return validate221.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "code_execution_20250522" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.name !== void 0) {
          let _errs2 = errors;
          if (typeof data.name != "string")
            return validate221.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.allowed_callers !== void 0) {
            let data2 = data.allowed_callers, _errs4 = errors;
            if (errors === _errs4)
              if (Array.isArray(data2)) {
                var valid1 = !0;
                let len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs6 = errors;
                  if (typeof data2[i0] != "string")
                    return validate221.errors = [{ instancePath: instancePath + "/allowed_callers/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid1 = _errs6 === errors;
                  if (!valid1)
                    break;
                }
              } else
                return validate221.errors = [{ instancePath: instancePath + "/allowed_callers", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.cache_control !== void 0) {
              let data4 = data.cache_control, _errs8 = errors;
              if (typeof data4 == "object" && data4 !== null && !Array.isArray(data4))
                validate7(data4, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
              else if (data4 !== null)
                return validate221.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs8 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.defer_loading !== void 0) {
                let _errs10 = errors;
                if (typeof data.defer_loading != "boolean")
                  return validate221.errors = [{ instancePath: instancePath + "/defer_loading", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                var valid0 = _errs10 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.strict !== void 0) {
                  let _errs12 = errors;
                  if (typeof data.strict != "boolean")
                    return validate221.errors = [{ instancePath: instancePath + "/strict", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                  var valid0 = _errs12 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate221.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate221.errors = vErrors, errors === 0;
}
function validate224(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name"))
        return validate224.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "code_execution_20250825")
          return validate224.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "code_execution_20250825" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.name !== void 0) {
          let _errs2 = errors;
          if (typeof data.name != "string")
            return validate224.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.allowed_callers !== void 0) {
            let data2 = data.allowed_callers, _errs4 = errors;
            if (errors === _errs4)
              if (Array.isArray(data2)) {
                var valid1 = !0;
                let len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs6 = errors;
                  if (typeof data2[i0] != "string")
                    return validate224.errors = [{ instancePath: instancePath + "/allowed_callers/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid1 = _errs6 === errors;
                  if (!valid1)
                    break;
                }
              } else
                return validate224.errors = [{ instancePath: instancePath + "/allowed_callers", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.cache_control !== void 0) {
              let data4 = data.cache_control, _errs8 = errors;
              if (typeof data4 == "object" && data4 !== null && !Array.isArray(data4))
                validate7(data4, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
              else if (data4 !== null)
                return validate224.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs8 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.defer_loading !== void 0) {
                let _errs10 = errors;
                if (typeof data.defer_loading != "boolean")
                  return validate224.errors = [{ instancePath: instancePath + "/defer_loading", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                var valid0 = _errs10 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.strict !== void 0) {
                  let _errs12 = errors;
                  if (typeof data.strict != "boolean")
                    return validate224.errors = [{ instancePath: instancePath + "/strict", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                  var valid0 = _errs12 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate224.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate224.errors = vErrors, errors === 0;
}
function validate227(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name"))
        return validate227.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "code_execution_20260120")
          return validate227.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "code_execution_20260120" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.name !== void 0) {
          let _errs2 = errors;
          if (typeof data.name != "string")
            return validate227.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.allowed_callers !== void 0) {
            let data2 = data.allowed_callers, _errs4 = errors;
            if (errors === _errs4)
              if (Array.isArray(data2)) {
                var valid1 = !0;
                let len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs6 = errors;
                  if (typeof data2[i0] != "string")
                    return validate227.errors = [{ instancePath: instancePath + "/allowed_callers/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid1 = _errs6 === errors;
                  if (!valid1)
                    break;
                }
              } else
                return validate227.errors = [{ instancePath: instancePath + "/allowed_callers", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.cache_control !== void 0) {
              let data4 = data.cache_control, _errs8 = errors;
              if (typeof data4 == "object" && data4 !== null && !Array.isArray(data4))
                validate7(data4, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
              else if (data4 !== null)
                return validate227.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs8 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.defer_loading !== void 0) {
                let _errs10 = errors;
                if (typeof data.defer_loading != "boolean")
                  return validate227.errors = [{ instancePath: instancePath + "/defer_loading", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                var valid0 = _errs10 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.strict !== void 0) {
                  let _errs12 = errors;
                  if (typeof data.strict != "boolean")
                    return validate227.errors = [{ instancePath: instancePath + "/strict", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                  var valid0 = _errs12 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate227.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate227.errors = vErrors, errors === 0;
}
function validate230(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name"))
        return validate230.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "code_execution_20260521")
          return validate230.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "code_execution_20260521" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.name !== void 0) {
          let _errs2 = errors;
          if (typeof data.name != "string")
            return validate230.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.allowed_callers !== void 0) {
            let data2 = data.allowed_callers, _errs4 = errors;
            if (errors === _errs4)
              if (Array.isArray(data2)) {
                var valid1 = !0;
                let len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs6 = errors;
                  if (typeof data2[i0] != "string")
                    return validate230.errors = [{ instancePath: instancePath + "/allowed_callers/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid1 = _errs6 === errors;
                  if (!valid1)
                    break;
                }
              } else
                return validate230.errors = [{ instancePath: instancePath + "/allowed_callers", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.cache_control !== void 0) {
              let data4 = data.cache_control, _errs8 = errors;
              if (typeof data4 == "object" && data4 !== null && !Array.isArray(data4))
                validate7(data4, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
              else if (data4 !== null)
                return validate230.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs8 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.defer_loading !== void 0) {
                let _errs10 = errors;
                if (typeof data.defer_loading != "boolean")
                  return validate230.errors = [{ instancePath: instancePath + "/defer_loading", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                var valid0 = _errs10 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.strict !== void 0) {
                  let _errs12 = errors;
                  if (typeof data.strict != "boolean")
                    return validate230.errors = [{ instancePath: instancePath + "/strict", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                  var valid0 = _errs12 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate230.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate230.errors = vErrors, errors === 0;
}
function validate236(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.defer_loading !== void 0) {
        let data0 = data.defer_loading, _errs1 = errors;
        if (typeof data0 != "boolean" && data0 !== null)
          return validate236.errors = [{ instancePath: instancePath + "/defer_loading", keyword: "byType", params: { expected: "true or false or null" }, message: "must be true or false or null" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.enabled !== void 0) {
          let data1 = data.enabled, _errs2 = errors;
          if (typeof data1 != "boolean" && data1 !== null)
            return validate236.errors = [{ instancePath: instancePath + "/enabled", keyword: "byType", params: { expected: "true or false or null" }, message: "must be true or false or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate236.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate236.errors = vErrors, errors === 0;
}
function validate235(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.type !== void 0) {
        let data0 = data.type, _errs1 = errors;
        if (typeof data0 == "object" && data0 !== null && !Array.isArray(data0))
          validate236(data0, instancePath + "/type") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
        else if (data0 !== null)
          return validate235.errors = [{ instancePath: instancePath + "/type", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.close_tab !== void 0) {
          let data1 = data.close_tab, _errs3 = errors;
          if (typeof data1 == "object" && data1 !== null && !Array.isArray(data1))
            validate236(data1, instancePath + "/close_tab") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
          else if (data1 !== null)
            return validate235.errors = [{ instancePath: instancePath + "/close_tab", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.double_click !== void 0) {
            let data2 = data.double_click, _errs5 = errors;
            if (typeof data2 == "object" && data2 !== null && !Array.isArray(data2))
              validate236(data2, instancePath + "/double_click") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
            else if (data2 !== null)
              return validate235.errors = [{ instancePath: instancePath + "/double_click", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.file_upload !== void 0) {
              let data3 = data.file_upload, _errs7 = errors;
              if (typeof data3 == "object" && data3 !== null && !Array.isArray(data3))
                validate236(data3, instancePath + "/file_upload") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
              else if (data3 !== null)
                return validate235.errors = [{ instancePath: instancePath + "/file_upload", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.find !== void 0) {
                let data4 = data.find, _errs9 = errors;
                if (typeof data4 == "object" && data4 !== null && !Array.isArray(data4))
                  validate236(data4, instancePath + "/find") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                else if (data4 !== null)
                  return validate235.errors = [{ instancePath: instancePath + "/find", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                var valid0 = _errs9 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.form_input !== void 0) {
                  let data5 = data.form_input, _errs11 = errors;
                  if (typeof data5 == "object" && data5 !== null && !Array.isArray(data5))
                    validate236(data5, instancePath + "/form_input") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                  else if (data5 !== null)
                    return validate235.errors = [{ instancePath: instancePath + "/form_input", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                  var valid0 = _errs11 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.get_page_text !== void 0) {
                    let data6 = data.get_page_text, _errs13 = errors;
                    if (typeof data6 == "object" && data6 !== null && !Array.isArray(data6))
                      validate236(data6, instancePath + "/get_page_text") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                    else if (data6 !== null)
                      return validate235.errors = [{ instancePath: instancePath + "/get_page_text", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                    var valid0 = _errs13 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.hold_key !== void 0) {
                      let data7 = data.hold_key, _errs15 = errors;
                      if (typeof data7 == "object" && data7 !== null && !Array.isArray(data7))
                        validate236(data7, instancePath + "/hold_key") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                      else if (data7 !== null)
                        return validate235.errors = [{ instancePath: instancePath + "/hold_key", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                      var valid0 = _errs15 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.hover !== void 0) {
                        let data8 = data.hover, _errs17 = errors;
                        if (typeof data8 == "object" && data8 !== null && !Array.isArray(data8))
                          validate236(data8, instancePath + "/hover") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                        else if (data8 !== null)
                          return validate235.errors = [{ instancePath: instancePath + "/hover", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                        var valid0 = _errs17 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.javascript_exec !== void 0) {
                          let data9 = data.javascript_exec, _errs19 = errors;
                          if (typeof data9 == "object" && data9 !== null && !Array.isArray(data9))
                            validate236(data9, instancePath + "/javascript_exec") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                          else if (data9 !== null)
                            return validate235.errors = [{ instancePath: instancePath + "/javascript_exec", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                          var valid0 = _errs19 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.key !== void 0) {
                            let data10 = data.key, _errs21 = errors;
                            if (typeof data10 == "object" && data10 !== null && !Array.isArray(data10))
                              validate236(data10, instancePath + "/key") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                            else if (data10 !== null)
                              return validate235.errors = [{ instancePath: instancePath + "/key", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                            var valid0 = _errs21 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0) {
                            if (data.left_click !== void 0) {
                              let data11 = data.left_click, _errs23 = errors;
                              if (typeof data11 == "object" && data11 !== null && !Array.isArray(data11))
                                validate236(data11, instancePath + "/left_click") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                              else if (data11 !== null)
                                return validate235.errors = [{ instancePath: instancePath + "/left_click", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                              var valid0 = _errs23 === errors;
                            } else
                              var valid0 = !0;
                            if (valid0) {
                              if (data.left_click_drag !== void 0) {
                                let data12 = data.left_click_drag, _errs25 = errors;
                                if (typeof data12 == "object" && data12 !== null && !Array.isArray(data12))
                                  validate236(data12, instancePath + "/left_click_drag") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                                else if (data12 !== null)
                                  return validate235.errors = [{ instancePath: instancePath + "/left_click_drag", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                var valid0 = _errs25 === errors;
                              } else
                                var valid0 = !0;
                              if (valid0) {
                                if (data.left_mouse_down !== void 0) {
                                  let data13 = data.left_mouse_down, _errs27 = errors;
                                  if (typeof data13 == "object" && data13 !== null && !Array.isArray(data13))
                                    validate236(data13, instancePath + "/left_mouse_down") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                                  else if (data13 !== null)
                                    return validate235.errors = [{ instancePath: instancePath + "/left_mouse_down", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                  var valid0 = _errs27 === errors;
                                } else
                                  var valid0 = !0;
                                if (valid0) {
                                  if (data.left_mouse_up !== void 0) {
                                    let data14 = data.left_mouse_up, _errs29 = errors;
                                    if (typeof data14 == "object" && data14 !== null && !Array.isArray(data14))
                                      validate236(data14, instancePath + "/left_mouse_up") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                                    else if (data14 !== null)
                                      return validate235.errors = [{ instancePath: instancePath + "/left_mouse_up", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                    var valid0 = _errs29 === errors;
                                  } else
                                    var valid0 = !0;
                                  if (valid0) {
                                    if (data.list_tabs !== void 0) {
                                      let data15 = data.list_tabs, _errs31 = errors;
                                      if (typeof data15 == "object" && data15 !== null && !Array.isArray(data15))
                                        validate236(data15, instancePath + "/list_tabs") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                                      else if (data15 !== null)
                                        return validate235.errors = [{ instancePath: instancePath + "/list_tabs", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                      var valid0 = _errs31 === errors;
                                    } else
                                      var valid0 = !0;
                                    if (valid0) {
                                      if (data.middle_click !== void 0) {
                                        let data16 = data.middle_click, _errs33 = errors;
                                        if (typeof data16 == "object" && data16 !== null && !Array.isArray(data16))
                                          validate236(data16, instancePath + "/middle_click") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                                        else if (data16 !== null)
                                          return validate235.errors = [{ instancePath: instancePath + "/middle_click", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                        var valid0 = _errs33 === errors;
                                      } else
                                        var valid0 = !0;
                                      if (valid0) {
                                        if (data.mouse_move !== void 0) {
                                          let data17 = data.mouse_move, _errs35 = errors;
                                          if (typeof data17 == "object" && data17 !== null && !Array.isArray(data17))
                                            validate236(data17, instancePath + "/mouse_move") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                                          else if (data17 !== null)
                                            return validate235.errors = [{ instancePath: instancePath + "/mouse_move", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                          var valid0 = _errs35 === errors;
                                        } else
                                          var valid0 = !0;
                                        if (valid0) {
                                          if (data.navigate !== void 0) {
                                            let data18 = data.navigate, _errs37 = errors;
                                            if (typeof data18 == "object" && data18 !== null && !Array.isArray(data18))
                                              validate236(data18, instancePath + "/navigate") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                                            else if (data18 !== null)
                                              return validate235.errors = [{ instancePath: instancePath + "/navigate", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                            var valid0 = _errs37 === errors;
                                          } else
                                            var valid0 = !0;
                                          if (valid0) {
                                            if (data.new_tab !== void 0) {
                                              let data19 = data.new_tab, _errs39 = errors;
                                              if (typeof data19 == "object" && data19 !== null && !Array.isArray(data19))
                                                validate236(data19, instancePath + "/new_tab") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                                              else if (data19 !== null)
                                                return validate235.errors = [{ instancePath: instancePath + "/new_tab", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                              var valid0 = _errs39 === errors;
                                            } else
                                              var valid0 = !0;
                                            if (valid0) {
                                              if (data.read_console !== void 0) {
                                                let data20 = data.read_console, _errs41 = errors;
                                                if (typeof data20 == "object" && data20 !== null && !Array.isArray(data20))
                                                  validate236(data20, instancePath + "/read_console") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                                                else if (data20 !== null)
                                                  return validate235.errors = [{ instancePath: instancePath + "/read_console", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                                var valid0 = _errs41 === errors;
                                              } else
                                                var valid0 = !0;
                                              if (valid0) {
                                                if (data.read_network !== void 0) {
                                                  let data21 = data.read_network, _errs43 = errors;
                                                  if (typeof data21 == "object" && data21 !== null && !Array.isArray(data21))
                                                    validate236(data21, instancePath + "/read_network") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                                                  else if (data21 !== null)
                                                    return validate235.errors = [{ instancePath: instancePath + "/read_network", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                                  var valid0 = _errs43 === errors;
                                                } else
                                                  var valid0 = !0;
                                                if (valid0) {
                                                  if (data.read_page !== void 0) {
                                                    let data22 = data.read_page, _errs45 = errors;
                                                    if (typeof data22 == "object" && data22 !== null && !Array.isArray(data22))
                                                      validate236(data22, instancePath + "/read_page") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                                                    else if (data22 !== null)
                                                      return validate235.errors = [{ instancePath: instancePath + "/read_page", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                                    var valid0 = _errs45 === errors;
                                                  } else
                                                    var valid0 = !0;
                                                  if (valid0) {
                                                    if (data.right_click !== void 0) {
                                                      let data23 = data.right_click, _errs47 = errors;
                                                      if (typeof data23 == "object" && data23 !== null && !Array.isArray(data23))
                                                        validate236(data23, instancePath + "/right_click") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                                                      else if (data23 !== null)
                                                        return validate235.errors = [{ instancePath: instancePath + "/right_click", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                                      var valid0 = _errs47 === errors;
                                                    } else
                                                      var valid0 = !0;
                                                    if (valid0) {
                                                      if (data.screenshot !== void 0) {
                                                        let data24 = data.screenshot, _errs49 = errors;
                                                        if (typeof data24 == "object" && data24 !== null && !Array.isArray(data24))
                                                          validate236(data24, instancePath + "/screenshot") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                                                        else if (data24 !== null)
                                                          return validate235.errors = [{ instancePath: instancePath + "/screenshot", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                                        var valid0 = _errs49 === errors;
                                                      } else
                                                        var valid0 = !0;
                                                      if (valid0) {
                                                        if (data.scroll !== void 0) {
                                                          let data25 = data.scroll, _errs51 = errors;
                                                          if (typeof data25 == "object" && data25 !== null && !Array.isArray(data25))
                                                            validate236(data25, instancePath + "/scroll") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                                                          else if (data25 !== null)
                                                            return validate235.errors = [{ instancePath: instancePath + "/scroll", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                                          var valid0 = _errs51 === errors;
                                                        } else
                                                          var valid0 = !0;
                                                        if (valid0) {
                                                          if (data.scroll_to !== void 0) {
                                                            let data26 = data.scroll_to, _errs53 = errors;
                                                            if (typeof data26 == "object" && data26 !== null && !Array.isArray(data26))
                                                              validate236(data26, instancePath + "/scroll_to") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                                                            else if (data26 !== null)
                                                              return validate235.errors = [{ instancePath: instancePath + "/scroll_to", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                                            var valid0 = _errs53 === errors;
                                                          } else
                                                            var valid0 = !0;
                                                          if (valid0) {
                                                            if (data.switch_tab !== void 0) {
                                                              let data27 = data.switch_tab, _errs55 = errors;
                                                              if (typeof data27 == "object" && data27 !== null && !Array.isArray(data27))
                                                                validate236(data27, instancePath + "/switch_tab") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                                                              else if (data27 !== null)
                                                                return validate235.errors = [{ instancePath: instancePath + "/switch_tab", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                                              var valid0 = _errs55 === errors;
                                                            } else
                                                              var valid0 = !0;
                                                            if (valid0) {
                                                              if (data.triple_click !== void 0) {
                                                                let data28 = data.triple_click, _errs57 = errors;
                                                                if (typeof data28 == "object" && data28 !== null && !Array.isArray(data28))
                                                                  validate236(data28, instancePath + "/triple_click") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                                                                else if (data28 !== null)
                                                                  return validate235.errors = [{ instancePath: instancePath + "/triple_click", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                                                var valid0 = _errs57 === errors;
                                                              } else
                                                                var valid0 = !0;
                                                              if (valid0) {
                                                                if (data.wait !== void 0) {
                                                                  let data29 = data.wait, _errs59 = errors;
                                                                  if (typeof data29 == "object" && data29 !== null && !Array.isArray(data29))
                                                                    validate236(data29, instancePath + "/wait") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                                                                  else if (data29 !== null)
                                                                    return validate235.errors = [{ instancePath: instancePath + "/wait", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                                                  var valid0 = _errs59 === errors;
                                                                } else
                                                                  var valid0 = !0;
                                                                if (valid0)
                                                                  if (data.zoom !== void 0) {
                                                                    let data30 = data.zoom, _errs61 = errors;
                                                                    if (typeof data30 == "object" && data30 !== null && !Array.isArray(data30))
                                                                      validate236(data30, instancePath + "/zoom") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                                                                    else if (data30 !== null)
                                                                      return validate235.errors = [{ instancePath: instancePath + "/zoom", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                                                    var valid0 = _errs61 === errors;
                                                                  } else
                                                                    var valid0 = !0;
                                                              }
                                                            }
                                                          }
                                                        }
                                                      }
                                                    }
                                                  }
                                                }
                                              }
                                            }
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate235.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate235.errors = vErrors, errors === 0;
}
function validate233(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate233.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "browser_toolset_20260801")
          return validate233.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "browser_toolset_20260801" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.cache_control !== void 0) {
          let data1 = data.cache_control, _errs2 = errors;
          if (typeof data1 == "object" && data1 !== null && !Array.isArray(data1))
            validate7(data1, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
          else if (data1 !== null)
            return validate233.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.configs !== void 0) {
            let data2 = data.configs, _errs4 = errors;
            if (typeof data2 == "object" && data2 !== null && !Array.isArray(data2))
              validate235(data2, instancePath + "/configs") || (vErrors = vErrors === null ? validate235.errors : vErrors.concat(validate235.errors), errors = vErrors.length);
            else if (data2 !== null)
              return validate233.errors = [{ instancePath: instancePath + "/configs", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate233.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate233.errors = vErrors, errors === 0;
}
function validate270(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.display_height_px === void 0 && (missing0 = "display_height_px") || data.display_width_px === void 0 && (missing0 = "display_width_px") || data.name === void 0 && (missing0 = "name"))
        return validate270.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "computer_20241022")
          return validate270.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "computer_20241022" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.display_height_px !== void 0) {
          let data1 = data.display_height_px, _errs2 = errors;
          if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)))
            return validate270.errors = [{ instancePath: instancePath + "/display_height_px", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.display_width_px !== void 0) {
            let data2 = data.display_width_px, _errs4 = errors;
            if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)))
              return validate270.errors = [{ instancePath: instancePath + "/display_width_px", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.name !== void 0) {
              let _errs6 = errors;
              if (typeof data.name != "string")
                return validate270.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.allowed_callers !== void 0) {
                let data4 = data.allowed_callers, _errs8 = errors;
                if (errors === _errs8)
                  if (Array.isArray(data4)) {
                    var valid1 = !0;
                    let len0 = data4.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                      let _errs10 = errors;
                      if (typeof data4[i0] != "string")
                        return validate270.errors = [{ instancePath: instancePath + "/allowed_callers/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid1 = _errs10 === errors;
                      if (!valid1)
                        break;
                    }
                  } else
                    return validate270.errors = [{ instancePath: instancePath + "/allowed_callers", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.cache_control !== void 0) {
                  let data6 = data.cache_control, _errs12 = errors;
                  if (typeof data6 == "object" && data6 !== null && !Array.isArray(data6))
                    validate7(data6, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
                  else if (data6 !== null)
                    return validate270.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                  var valid0 = _errs12 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.defer_loading !== void 0) {
                    let _errs14 = errors;
                    if (typeof data.defer_loading != "boolean")
                      return validate270.errors = [{ instancePath: instancePath + "/defer_loading", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                    var valid0 = _errs14 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.display_number !== void 0) {
                      let data8 = data.display_number, _errs16 = errors;
                      if (typeof data8 == "number") {
                        if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8)))
                          return validate270.errors = [{ instancePath: instancePath + "/display_number", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                      } else if (data8 !== null)
                        return validate270.errors = [{ instancePath: instancePath + "/display_number", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                      var valid0 = _errs16 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.input_examples !== void 0) {
                        let data9 = data.input_examples, _errs19 = errors;
                        if (errors === _errs19)
                          if (Array.isArray(data9)) {
                            var valid6 = !0;
                            let len1 = data9.length;
                            for (let i1 = 0; i1 < len1; i1++) {
                              let data10 = data9[i1], _errs21 = errors;
                              if (errors === _errs21 && !(data10 && typeof data10 == "object" && !Array.isArray(data10)))
                                return validate270.errors = [{ instancePath: instancePath + "/input_examples/" + i1, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                              var valid6 = _errs21 === errors;
                              if (!valid6)
                                break;
                            }
                          } else
                            return validate270.errors = [{ instancePath: instancePath + "/input_examples", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                        var valid0 = _errs19 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0)
                        if (data.strict !== void 0) {
                          let _errs24 = errors;
                          if (typeof data.strict != "boolean")
                            return validate270.errors = [{ instancePath: instancePath + "/strict", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                          var valid0 = _errs24 === errors;
                        } else
                          var valid0 = !0;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate270.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate270.errors = vErrors, errors === 0;
}
function validate273(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name"))
        return validate273.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "memory_20250818")
          return validate273.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "memory_20250818" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.name !== void 0) {
          let _errs2 = errors;
          if (typeof data.name != "string")
            return validate273.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.allowed_callers !== void 0) {
            let data2 = data.allowed_callers, _errs4 = errors;
            if (errors === _errs4)
              if (Array.isArray(data2)) {
                var valid1 = !0;
                let len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs6 = errors;
                  if (typeof data2[i0] != "string")
                    return validate273.errors = [{ instancePath: instancePath + "/allowed_callers/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid1 = _errs6 === errors;
                  if (!valid1)
                    break;
                }
              } else
                return validate273.errors = [{ instancePath: instancePath + "/allowed_callers", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.cache_control !== void 0) {
              let data4 = data.cache_control, _errs8 = errors;
              if (typeof data4 == "object" && data4 !== null && !Array.isArray(data4))
                validate7(data4, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
              else if (data4 !== null)
                return validate273.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs8 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.defer_loading !== void 0) {
                let _errs10 = errors;
                if (typeof data.defer_loading != "boolean")
                  return validate273.errors = [{ instancePath: instancePath + "/defer_loading", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                var valid0 = _errs10 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.input_examples !== void 0) {
                  let data6 = data.input_examples, _errs12 = errors;
                  if (errors === _errs12)
                    if (Array.isArray(data6)) {
                      var valid4 = !0;
                      let len1 = data6.length;
                      for (let i1 = 0; i1 < len1; i1++) {
                        let data7 = data6[i1], _errs14 = errors;
                        if (errors === _errs14 && !(data7 && typeof data7 == "object" && !Array.isArray(data7)))
                          return validate273.errors = [{ instancePath: instancePath + "/input_examples/" + i1, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                        var valid4 = _errs14 === errors;
                        if (!valid4)
                          break;
                      }
                    } else
                      return validate273.errors = [{ instancePath: instancePath + "/input_examples", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                  var valid0 = _errs12 === errors;
                } else
                  var valid0 = !0;
                if (valid0)
                  if (data.strict !== void 0) {
                    let _errs17 = errors;
                    if (typeof data.strict != "boolean")
                      return validate273.errors = [{ instancePath: instancePath + "/strict", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                    var valid0 = _errs17 === errors;
                  } else
                    var valid0 = !0;
              }
            }
          }
        }
      }
    } else
      return validate273.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate273.errors = vErrors, errors === 0;
}
function validate276(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.display_height_px === void 0 && (missing0 = "display_height_px") || data.display_width_px === void 0 && (missing0 = "display_width_px") || data.name === void 0 && (missing0 = "name"))
        return validate276.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "computer_20250124")
          return validate276.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "computer_20250124" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.display_height_px !== void 0) {
          let data1 = data.display_height_px, _errs2 = errors;
          if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)))
            return validate276.errors = [{ instancePath: instancePath + "/display_height_px", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.display_width_px !== void 0) {
            let data2 = data.display_width_px, _errs4 = errors;
            if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)))
              return validate276.errors = [{ instancePath: instancePath + "/display_width_px", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.name !== void 0) {
              let _errs6 = errors;
              if (typeof data.name != "string")
                return validate276.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.allowed_callers !== void 0) {
                let data4 = data.allowed_callers, _errs8 = errors;
                if (errors === _errs8)
                  if (Array.isArray(data4)) {
                    var valid1 = !0;
                    let len0 = data4.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                      let _errs10 = errors;
                      if (typeof data4[i0] != "string")
                        return validate276.errors = [{ instancePath: instancePath + "/allowed_callers/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid1 = _errs10 === errors;
                      if (!valid1)
                        break;
                    }
                  } else
                    return validate276.errors = [{ instancePath: instancePath + "/allowed_callers", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.cache_control !== void 0) {
                  let data6 = data.cache_control, _errs12 = errors;
                  if (typeof data6 == "object" && data6 !== null && !Array.isArray(data6))
                    validate7(data6, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
                  else if (data6 !== null)
                    return validate276.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                  var valid0 = _errs12 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.defer_loading !== void 0) {
                    let _errs14 = errors;
                    if (typeof data.defer_loading != "boolean")
                      return validate276.errors = [{ instancePath: instancePath + "/defer_loading", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                    var valid0 = _errs14 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.display_number !== void 0) {
                      let data8 = data.display_number, _errs16 = errors;
                      if (typeof data8 == "number") {
                        if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8)))
                          return validate276.errors = [{ instancePath: instancePath + "/display_number", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                      } else if (data8 !== null)
                        return validate276.errors = [{ instancePath: instancePath + "/display_number", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                      var valid0 = _errs16 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.input_examples !== void 0) {
                        let data9 = data.input_examples, _errs19 = errors;
                        if (errors === _errs19)
                          if (Array.isArray(data9)) {
                            var valid6 = !0;
                            let len1 = data9.length;
                            for (let i1 = 0; i1 < len1; i1++) {
                              let data10 = data9[i1], _errs21 = errors;
                              if (errors === _errs21 && !(data10 && typeof data10 == "object" && !Array.isArray(data10)))
                                return validate276.errors = [{ instancePath: instancePath + "/input_examples/" + i1, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                              var valid6 = _errs21 === errors;
                              if (!valid6)
                                break;
                            }
                          } else
                            return validate276.errors = [{ instancePath: instancePath + "/input_examples", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                        var valid0 = _errs19 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0)
                        if (data.strict !== void 0) {
                          let _errs24 = errors;
                          if (typeof data.strict != "boolean")
                            return validate276.errors = [{ instancePath: instancePath + "/strict", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                          var valid0 = _errs24 === errors;
                        } else
                          var valid0 = !0;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate276.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate276.errors = vErrors, errors === 0;
}
function validate279(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name"))
        return validate279.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "text_editor_20241022")
          return validate279.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "text_editor_20241022" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.name !== void 0) {
          let _errs2 = errors;
          if (typeof data.name != "string")
            return validate279.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.allowed_callers !== void 0) {
            let data2 = data.allowed_callers, _errs4 = errors;
            if (errors === _errs4)
              if (Array.isArray(data2)) {
                var valid1 = !0;
                let len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs6 = errors;
                  if (typeof data2[i0] != "string")
                    return validate279.errors = [{ instancePath: instancePath + "/allowed_callers/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid1 = _errs6 === errors;
                  if (!valid1)
                    break;
                }
              } else
                return validate279.errors = [{ instancePath: instancePath + "/allowed_callers", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.cache_control !== void 0) {
              let data4 = data.cache_control, _errs8 = errors;
              if (typeof data4 == "object" && data4 !== null && !Array.isArray(data4))
                validate7(data4, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
              else if (data4 !== null)
                return validate279.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs8 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.defer_loading !== void 0) {
                let _errs10 = errors;
                if (typeof data.defer_loading != "boolean")
                  return validate279.errors = [{ instancePath: instancePath + "/defer_loading", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                var valid0 = _errs10 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.input_examples !== void 0) {
                  let data6 = data.input_examples, _errs12 = errors;
                  if (errors === _errs12)
                    if (Array.isArray(data6)) {
                      var valid4 = !0;
                      let len1 = data6.length;
                      for (let i1 = 0; i1 < len1; i1++) {
                        let data7 = data6[i1], _errs14 = errors;
                        if (errors === _errs14 && !(data7 && typeof data7 == "object" && !Array.isArray(data7)))
                          return validate279.errors = [{ instancePath: instancePath + "/input_examples/" + i1, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                        var valid4 = _errs14 === errors;
                        if (!valid4)
                          break;
                      }
                    } else
                      return validate279.errors = [{ instancePath: instancePath + "/input_examples", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                  var valid0 = _errs12 === errors;
                } else
                  var valid0 = !0;
                if (valid0)
                  if (data.strict !== void 0) {
                    let _errs17 = errors;
                    if (typeof data.strict != "boolean")
                      return validate279.errors = [{ instancePath: instancePath + "/strict", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                    var valid0 = _errs17 === errors;
                  } else
                    var valid0 = !0;
              }
            }
          }
        }
      }
    } else
      return validate279.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate279.errors = vErrors, errors === 0;
}
function validate282(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.display_height_px === void 0 && (missing0 = "display_height_px") || data.display_width_px === void 0 && (missing0 = "display_width_px") || data.name === void 0 && (missing0 = "name"))
        return validate282.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "computer_20251124")
          return validate282.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "computer_20251124" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.display_height_px !== void 0) {
          let data1 = data.display_height_px, _errs2 = errors;
          if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)))
            return validate282.errors = [{ instancePath: instancePath + "/display_height_px", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.display_width_px !== void 0) {
            let data2 = data.display_width_px, _errs4 = errors;
            if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)))
              return validate282.errors = [{ instancePath: instancePath + "/display_width_px", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.name !== void 0) {
              let _errs6 = errors;
              if (typeof data.name != "string")
                return validate282.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.allowed_callers !== void 0) {
                let data4 = data.allowed_callers, _errs8 = errors;
                if (errors === _errs8)
                  if (Array.isArray(data4)) {
                    var valid1 = !0;
                    let len0 = data4.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                      let _errs10 = errors;
                      if (typeof data4[i0] != "string")
                        return validate282.errors = [{ instancePath: instancePath + "/allowed_callers/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid1 = _errs10 === errors;
                      if (!valid1)
                        break;
                    }
                  } else
                    return validate282.errors = [{ instancePath: instancePath + "/allowed_callers", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.cache_control !== void 0) {
                  let data6 = data.cache_control, _errs12 = errors;
                  if (typeof data6 == "object" && data6 !== null && !Array.isArray(data6))
                    validate7(data6, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
                  else if (data6 !== null)
                    return validate282.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                  var valid0 = _errs12 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.defer_loading !== void 0) {
                    let _errs14 = errors;
                    if (typeof data.defer_loading != "boolean")
                      return validate282.errors = [{ instancePath: instancePath + "/defer_loading", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                    var valid0 = _errs14 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.display_number !== void 0) {
                      let data8 = data.display_number, _errs16 = errors;
                      if (typeof data8 == "number") {
                        if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8)))
                          return validate282.errors = [{ instancePath: instancePath + "/display_number", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                      } else if (data8 !== null)
                        return validate282.errors = [{ instancePath: instancePath + "/display_number", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                      var valid0 = _errs16 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.enable_zoom !== void 0) {
                        let _errs19 = errors;
                        if (typeof data.enable_zoom != "boolean")
                          return validate282.errors = [{ instancePath: instancePath + "/enable_zoom", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                        var valid0 = _errs19 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.input_examples !== void 0) {
                          let data10 = data.input_examples, _errs21 = errors;
                          if (errors === _errs21)
                            if (Array.isArray(data10)) {
                              var valid6 = !0;
                              let len1 = data10.length;
                              for (let i1 = 0; i1 < len1; i1++) {
                                let data11 = data10[i1], _errs23 = errors;
                                if (errors === _errs23 && !(data11 && typeof data11 == "object" && !Array.isArray(data11)))
                                  return validate282.errors = [{ instancePath: instancePath + "/input_examples/" + i1, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                var valid6 = _errs23 === errors;
                                if (!valid6)
                                  break;
                              }
                            } else
                              return validate282.errors = [{ instancePath: instancePath + "/input_examples", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                          var valid0 = _errs21 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0)
                          if (data.strict !== void 0) {
                            let _errs26 = errors;
                            if (typeof data.strict != "boolean")
                              return validate282.errors = [{ instancePath: instancePath + "/strict", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                            var valid0 = _errs26 === errors;
                          } else
                            var valid0 = !0;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate282.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate282.errors = vErrors, errors === 0;
}
function validate287(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.type !== void 0) {
        let data0 = data.type, _errs1 = errors;
        if (typeof data0 == "object" && data0 !== null && !Array.isArray(data0))
          validate236(data0, instancePath + "/type") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
        else if (data0 !== null)
          return validate287.errors = [{ instancePath: instancePath + "/type", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.cursor_position !== void 0) {
          let data1 = data.cursor_position, _errs3 = errors;
          if (typeof data1 == "object" && data1 !== null && !Array.isArray(data1))
            validate236(data1, instancePath + "/cursor_position") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
          else if (data1 !== null)
            return validate287.errors = [{ instancePath: instancePath + "/cursor_position", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.double_click !== void 0) {
            let data2 = data.double_click, _errs5 = errors;
            if (typeof data2 == "object" && data2 !== null && !Array.isArray(data2))
              validate236(data2, instancePath + "/double_click") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
            else if (data2 !== null)
              return validate287.errors = [{ instancePath: instancePath + "/double_click", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.hold_key !== void 0) {
              let data3 = data.hold_key, _errs7 = errors;
              if (typeof data3 == "object" && data3 !== null && !Array.isArray(data3))
                validate236(data3, instancePath + "/hold_key") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
              else if (data3 !== null)
                return validate287.errors = [{ instancePath: instancePath + "/hold_key", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.key !== void 0) {
                let data4 = data.key, _errs9 = errors;
                if (typeof data4 == "object" && data4 !== null && !Array.isArray(data4))
                  validate236(data4, instancePath + "/key") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                else if (data4 !== null)
                  return validate287.errors = [{ instancePath: instancePath + "/key", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                var valid0 = _errs9 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.left_click !== void 0) {
                  let data5 = data.left_click, _errs11 = errors;
                  if (typeof data5 == "object" && data5 !== null && !Array.isArray(data5))
                    validate236(data5, instancePath + "/left_click") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                  else if (data5 !== null)
                    return validate287.errors = [{ instancePath: instancePath + "/left_click", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                  var valid0 = _errs11 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.left_click_drag !== void 0) {
                    let data6 = data.left_click_drag, _errs13 = errors;
                    if (typeof data6 == "object" && data6 !== null && !Array.isArray(data6))
                      validate236(data6, instancePath + "/left_click_drag") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                    else if (data6 !== null)
                      return validate287.errors = [{ instancePath: instancePath + "/left_click_drag", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                    var valid0 = _errs13 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.left_mouse_down !== void 0) {
                      let data7 = data.left_mouse_down, _errs15 = errors;
                      if (typeof data7 == "object" && data7 !== null && !Array.isArray(data7))
                        validate236(data7, instancePath + "/left_mouse_down") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                      else if (data7 !== null)
                        return validate287.errors = [{ instancePath: instancePath + "/left_mouse_down", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                      var valid0 = _errs15 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.left_mouse_up !== void 0) {
                        let data8 = data.left_mouse_up, _errs17 = errors;
                        if (typeof data8 == "object" && data8 !== null && !Array.isArray(data8))
                          validate236(data8, instancePath + "/left_mouse_up") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                        else if (data8 !== null)
                          return validate287.errors = [{ instancePath: instancePath + "/left_mouse_up", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                        var valid0 = _errs17 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.middle_click !== void 0) {
                          let data9 = data.middle_click, _errs19 = errors;
                          if (typeof data9 == "object" && data9 !== null && !Array.isArray(data9))
                            validate236(data9, instancePath + "/middle_click") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                          else if (data9 !== null)
                            return validate287.errors = [{ instancePath: instancePath + "/middle_click", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                          var valid0 = _errs19 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.mouse_move !== void 0) {
                            let data10 = data.mouse_move, _errs21 = errors;
                            if (typeof data10 == "object" && data10 !== null && !Array.isArray(data10))
                              validate236(data10, instancePath + "/mouse_move") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                            else if (data10 !== null)
                              return validate287.errors = [{ instancePath: instancePath + "/mouse_move", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                            var valid0 = _errs21 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0) {
                            if (data.right_click !== void 0) {
                              let data11 = data.right_click, _errs23 = errors;
                              if (typeof data11 == "object" && data11 !== null && !Array.isArray(data11))
                                validate236(data11, instancePath + "/right_click") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                              else if (data11 !== null)
                                return validate287.errors = [{ instancePath: instancePath + "/right_click", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                              var valid0 = _errs23 === errors;
                            } else
                              var valid0 = !0;
                            if (valid0) {
                              if (data.screenshot !== void 0) {
                                let data12 = data.screenshot, _errs25 = errors;
                                if (typeof data12 == "object" && data12 !== null && !Array.isArray(data12))
                                  validate236(data12, instancePath + "/screenshot") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                                else if (data12 !== null)
                                  return validate287.errors = [{ instancePath: instancePath + "/screenshot", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                var valid0 = _errs25 === errors;
                              } else
                                var valid0 = !0;
                              if (valid0) {
                                if (data.scroll !== void 0) {
                                  let data13 = data.scroll, _errs27 = errors;
                                  if (typeof data13 == "object" && data13 !== null && !Array.isArray(data13))
                                    validate236(data13, instancePath + "/scroll") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                                  else if (data13 !== null)
                                    return validate287.errors = [{ instancePath: instancePath + "/scroll", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                  var valid0 = _errs27 === errors;
                                } else
                                  var valid0 = !0;
                                if (valid0) {
                                  if (data.triple_click !== void 0) {
                                    let data14 = data.triple_click, _errs29 = errors;
                                    if (typeof data14 == "object" && data14 !== null && !Array.isArray(data14))
                                      validate236(data14, instancePath + "/triple_click") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                                    else if (data14 !== null)
                                      return validate287.errors = [{ instancePath: instancePath + "/triple_click", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                    var valid0 = _errs29 === errors;
                                  } else
                                    var valid0 = !0;
                                  if (valid0) {
                                    if (data.wait !== void 0) {
                                      let data15 = data.wait, _errs31 = errors;
                                      if (typeof data15 == "object" && data15 !== null && !Array.isArray(data15))
                                        validate236(data15, instancePath + "/wait") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                                      else if (data15 !== null)
                                        return validate287.errors = [{ instancePath: instancePath + "/wait", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                      var valid0 = _errs31 === errors;
                                    } else
                                      var valid0 = !0;
                                    if (valid0)
                                      if (data.zoom !== void 0) {
                                        let data16 = data.zoom, _errs33 = errors;
                                        if (typeof data16 == "object" && data16 !== null && !Array.isArray(data16))
                                          validate236(data16, instancePath + "/zoom") || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length);
                                        else if (data16 !== null)
                                          return validate287.errors = [{ instancePath: instancePath + "/zoom", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                        var valid0 = _errs33 === errors;
                                      } else
                                        var valid0 = !0;
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate287.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate287.errors = vErrors, errors === 0;
}
function validate285(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate285.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "computer_toolset_20260801")
          return validate285.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "computer_toolset_20260801" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.cache_control !== void 0) {
          let data1 = data.cache_control, _errs2 = errors;
          if (typeof data1 == "object" && data1 !== null && !Array.isArray(data1))
            validate7(data1, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
          else if (data1 !== null)
            return validate285.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.configs !== void 0) {
            let data2 = data.configs, _errs4 = errors;
            if (typeof data2 == "object" && data2 !== null && !Array.isArray(data2))
              validate287(data2, instancePath + "/configs") || (vErrors = vErrors === null ? validate287.errors : vErrors.concat(validate287.errors), errors = vErrors.length);
            else if (data2 !== null)
              return validate285.errors = [{ instancePath: instancePath + "/configs", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate285.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate285.errors = vErrors, errors === 0;
}
function validate307(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name"))
        return validate307.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "text_editor_20250124")
          return validate307.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "text_editor_20250124" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.name !== void 0) {
          let _errs2 = errors;
          if (typeof data.name != "string")
            return validate307.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.allowed_callers !== void 0) {
            let data2 = data.allowed_callers, _errs4 = errors;
            if (errors === _errs4)
              if (Array.isArray(data2)) {
                var valid1 = !0;
                let len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs6 = errors;
                  if (typeof data2[i0] != "string")
                    return validate307.errors = [{ instancePath: instancePath + "/allowed_callers/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid1 = _errs6 === errors;
                  if (!valid1)
                    break;
                }
              } else
                return validate307.errors = [{ instancePath: instancePath + "/allowed_callers", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.cache_control !== void 0) {
              let data4 = data.cache_control, _errs8 = errors;
              if (typeof data4 == "object" && data4 !== null && !Array.isArray(data4))
                validate7(data4, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
              else if (data4 !== null)
                return validate307.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs8 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.defer_loading !== void 0) {
                let _errs10 = errors;
                if (typeof data.defer_loading != "boolean")
                  return validate307.errors = [{ instancePath: instancePath + "/defer_loading", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                var valid0 = _errs10 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.input_examples !== void 0) {
                  let data6 = data.input_examples, _errs12 = errors;
                  if (errors === _errs12)
                    if (Array.isArray(data6)) {
                      var valid4 = !0;
                      let len1 = data6.length;
                      for (let i1 = 0; i1 < len1; i1++) {
                        let data7 = data6[i1], _errs14 = errors;
                        if (errors === _errs14 && !(data7 && typeof data7 == "object" && !Array.isArray(data7)))
                          return validate307.errors = [{ instancePath: instancePath + "/input_examples/" + i1, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                        var valid4 = _errs14 === errors;
                        if (!valid4)
                          break;
                      }
                    } else
                      return validate307.errors = [{ instancePath: instancePath + "/input_examples", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                  var valid0 = _errs12 === errors;
                } else
                  var valid0 = !0;
                if (valid0)
                  if (data.strict !== void 0) {
                    let _errs17 = errors;
                    if (typeof data.strict != "boolean")
                      return validate307.errors = [{ instancePath: instancePath + "/strict", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                    var valid0 = _errs17 === errors;
                  } else
                    var valid0 = !0;
              }
            }
          }
        }
      }
    } else
      return validate307.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate307.errors = vErrors, errors === 0;
}
function validate310(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name"))
        return validate310.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "text_editor_20250429")
          return validate310.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "text_editor_20250429" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.name !== void 0) {
          let _errs2 = errors;
          if (typeof data.name != "string")
            return validate310.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.allowed_callers !== void 0) {
            let data2 = data.allowed_callers, _errs4 = errors;
            if (errors === _errs4)
              if (Array.isArray(data2)) {
                var valid1 = !0;
                let len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs6 = errors;
                  if (typeof data2[i0] != "string")
                    return validate310.errors = [{ instancePath: instancePath + "/allowed_callers/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid1 = _errs6 === errors;
                  if (!valid1)
                    break;
                }
              } else
                return validate310.errors = [{ instancePath: instancePath + "/allowed_callers", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.cache_control !== void 0) {
              let data4 = data.cache_control, _errs8 = errors;
              if (typeof data4 == "object" && data4 !== null && !Array.isArray(data4))
                validate7(data4, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
              else if (data4 !== null)
                return validate310.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs8 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.defer_loading !== void 0) {
                let _errs10 = errors;
                if (typeof data.defer_loading != "boolean")
                  return validate310.errors = [{ instancePath: instancePath + "/defer_loading", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                var valid0 = _errs10 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.input_examples !== void 0) {
                  let data6 = data.input_examples, _errs12 = errors;
                  if (errors === _errs12)
                    if (Array.isArray(data6)) {
                      var valid4 = !0;
                      let len1 = data6.length;
                      for (let i1 = 0; i1 < len1; i1++) {
                        let data7 = data6[i1], _errs14 = errors;
                        if (errors === _errs14 && !(data7 && typeof data7 == "object" && !Array.isArray(data7)))
                          return validate310.errors = [{ instancePath: instancePath + "/input_examples/" + i1, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                        var valid4 = _errs14 === errors;
                        if (!valid4)
                          break;
                      }
                    } else
                      return validate310.errors = [{ instancePath: instancePath + "/input_examples", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                  var valid0 = _errs12 === errors;
                } else
                  var valid0 = !0;
                if (valid0)
                  if (data.strict !== void 0) {
                    let _errs17 = errors;
                    if (typeof data.strict != "boolean")
                      return validate310.errors = [{ instancePath: instancePath + "/strict", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                    var valid0 = _errs17 === errors;
                  } else
                    var valid0 = !0;
              }
            }
          }
        }
      }
    } else
      return validate310.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate310.errors = vErrors, errors === 0;
}
function validate313(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name"))
        return validate313.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "text_editor_20250728")
          return validate313.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "text_editor_20250728" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.name !== void 0) {
          let _errs2 = errors;
          if (typeof data.name != "string")
            return validate313.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.allowed_callers !== void 0) {
            let data2 = data.allowed_callers, _errs4 = errors;
            if (errors === _errs4)
              if (Array.isArray(data2)) {
                var valid1 = !0;
                let len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs6 = errors;
                  if (typeof data2[i0] != "string")
                    return validate313.errors = [{ instancePath: instancePath + "/allowed_callers/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid1 = _errs6 === errors;
                  if (!valid1)
                    break;
                }
              } else
                return validate313.errors = [{ instancePath: instancePath + "/allowed_callers", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.cache_control !== void 0) {
              let data4 = data.cache_control, _errs8 = errors;
              if (typeof data4 == "object" && data4 !== null && !Array.isArray(data4))
                validate7(data4, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
              else if (data4 !== null)
                return validate313.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs8 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.defer_loading !== void 0) {
                let _errs10 = errors;
                if (typeof data.defer_loading != "boolean")
                  return validate313.errors = [{ instancePath: instancePath + "/defer_loading", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                var valid0 = _errs10 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.input_examples !== void 0) {
                  let data6 = data.input_examples, _errs12 = errors;
                  if (errors === _errs12)
                    if (Array.isArray(data6)) {
                      var valid4 = !0;
                      let len1 = data6.length;
                      for (let i1 = 0; i1 < len1; i1++) {
                        let data7 = data6[i1], _errs14 = errors;
                        if (errors === _errs14 && !(data7 && typeof data7 == "object" && !Array.isArray(data7)))
                          return validate313.errors = [{ instancePath: instancePath + "/input_examples/" + i1, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                        var valid4 = _errs14 === errors;
                        if (!valid4)
                          break;
                      }
                    } else
                      return validate313.errors = [{ instancePath: instancePath + "/input_examples", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                  var valid0 = _errs12 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.max_characters !== void 0) {
                    let data8 = data.max_characters, _errs17 = errors;
                    if (typeof data8 == "number") {
                      if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8)))
                        return validate313.errors = [{ instancePath: instancePath + "/max_characters", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                    } else if (data8 !== null)
                      return validate313.errors = [{ instancePath: instancePath + "/max_characters", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                    var valid0 = _errs17 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0)
                    if (data.strict !== void 0) {
                      let _errs20 = errors;
                      if (typeof data.strict != "boolean")
                        return validate313.errors = [{ instancePath: instancePath + "/strict", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                      var valid0 = _errs20 === errors;
                    } else
                      var valid0 = !0;
                }
              }
            }
          }
        }
      }
    } else
      return validate313.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate313.errors = vErrors, errors === 0;
}
function validate318(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate318.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "approximate")
          return validate318.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "approximate" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.city !== void 0) {
          let data1 = data.city, _errs2 = errors;
          if (typeof data1 != "string" && data1 !== null)
            return validate318.errors = [{ instancePath: instancePath + "/city", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.country !== void 0) {
            let data2 = data.country, _errs3 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate318.errors = [{ instancePath: instancePath + "/country", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.region !== void 0) {
              let data3 = data.region, _errs4 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate318.errors = [{ instancePath: instancePath + "/region", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.timezone !== void 0) {
                let data4 = data.timezone, _errs5 = errors;
                if (typeof data4 != "string" && data4 !== null)
                  return validate318.errors = [{ instancePath: instancePath + "/timezone", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                var valid0 = _errs5 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate318.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate318.errors = vErrors, errors === 0;
}
function validate316(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name"))
        return validate316.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "web_search_20250305")
          return validate316.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "web_search_20250305" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.name !== void 0) {
          let _errs2 = errors;
          if (typeof data.name != "string")
            return validate316.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.allowed_callers !== void 0) {
            let data2 = data.allowed_callers, _errs4 = errors;
            if (errors === _errs4)
              if (Array.isArray(data2)) {
                var valid1 = !0;
                let len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs6 = errors;
                  if (typeof data2[i0] != "string")
                    return validate316.errors = [{ instancePath: instancePath + "/allowed_callers/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid1 = _errs6 === errors;
                  if (!valid1)
                    break;
                }
              } else
                return validate316.errors = [{ instancePath: instancePath + "/allowed_callers", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.allowed_domains !== void 0) {
              let data4 = data.allowed_domains, _errs8 = errors;
              if (Array.isArray(data4)) {
                if (Array.isArray(data4)) {
                  var valid4 = !0;
                  let len1 = data4.length;
                  for (let i1 = 0; i1 < len1; i1++) {
                    let _errs10 = errors;
                    if (typeof data4[i1] != "string")
                      return validate316.errors = [{ instancePath: instancePath + "/allowed_domains/" + i1, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid4 = _errs10 === errors;
                    if (!valid4)
                      break;
                  }
                }
              } else if (data4 !== null)
                return validate316.errors = [{ instancePath: instancePath + "/allowed_domains", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
              var valid0 = _errs8 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.blocked_domains !== void 0) {
                let data6 = data.blocked_domains, _errs12 = errors;
                if (Array.isArray(data6)) {
                  if (Array.isArray(data6)) {
                    var valid7 = !0;
                    let len2 = data6.length;
                    for (let i2 = 0; i2 < len2; i2++) {
                      let _errs14 = errors;
                      if (typeof data6[i2] != "string")
                        return validate316.errors = [{ instancePath: instancePath + "/blocked_domains/" + i2, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid7 = _errs14 === errors;
                      if (!valid7)
                        break;
                    }
                  }
                } else if (data6 !== null)
                  return validate316.errors = [{ instancePath: instancePath + "/blocked_domains", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
                var valid0 = _errs12 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.cache_control !== void 0) {
                  let data8 = data.cache_control, _errs16 = errors;
                  if (typeof data8 == "object" && data8 !== null && !Array.isArray(data8))
                    validate7(data8, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
                  else if (data8 !== null)
                    return validate316.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                  var valid0 = _errs16 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.defer_loading !== void 0) {
                    let _errs18 = errors;
                    if (typeof data.defer_loading != "boolean")
                      return validate316.errors = [{ instancePath: instancePath + "/defer_loading", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                    var valid0 = _errs18 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.max_uses !== void 0) {
                      let data10 = data.max_uses, _errs20 = errors;
                      if (typeof data10 == "number") {
                        if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10)))
                          return validate316.errors = [{ instancePath: instancePath + "/max_uses", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                      } else if (data10 !== null)
                        return validate316.errors = [{ instancePath: instancePath + "/max_uses", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                      var valid0 = _errs20 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.strict !== void 0) {
                        let _errs23 = errors;
                        if (typeof data.strict != "boolean")
                          return validate316.errors = [{ instancePath: instancePath + "/strict", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                        var valid0 = _errs23 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0)
                        if (data.user_location !== void 0) {
                          let data12 = data.user_location, _errs25 = errors;
                          if (typeof data12 == "object" && data12 !== null && !Array.isArray(data12))
                            validate318(data12, instancePath + "/user_location") || (vErrors = vErrors === null ? validate318.errors : vErrors.concat(validate318.errors), errors = vErrors.length);
                          else if (data12 !== null)
                            return validate316.errors = [{ instancePath: instancePath + "/user_location", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                          var valid0 = _errs25 === errors;
                        } else
                          var valid0 = !0;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate316.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate316.errors = vErrors, errors === 0;
}
function validate326(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate326.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0 && data.type !== "all")
        return validate326.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "all" }, message: "must be equal to constant" }], !1;
    } else
      return validate326.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate326.errors = vErrors, errors === 0;
}
function validate328(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate328.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0 && data.type !== "none")
        return validate328.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "none" }, message: "must be equal to constant" }], !1;
    } else
      return validate328.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate328.errors = vErrors, errors === 0;
}
function validate331(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name"))
        return validate331.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "tool_reference")
          return validate331.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "tool_reference" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.name !== void 0) {
          let _errs2 = errors;
          if (typeof data.name != "string")
            return validate331.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate331.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate331.errors = vErrors, errors === 0;
}
function validate330(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.tools === void 0 && (missing0 = "tools"))
        return validate330.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "only")
          return validate330.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "only" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.tools !== void 0) {
          let data1 = data.tools, _errs2 = errors;
          if (errors === _errs2)
            if (Array.isArray(data1)) {
              var valid1 = !0;
              let len0 = data1.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let _errs4 = errors;
                validate331(data1[i0], instancePath + "/tools/" + i0) || (vErrors = vErrors === null ? validate331.errors : vErrors.concat(validate331.errors), errors = vErrors.length);
                var valid1 = _errs4 === errors;
                if (!valid1)
                  break;
              }
            } else
              return validate330.errors = [{ instancePath: instancePath + "/tools", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate330.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate330.errors = vErrors, errors === 0;
}
function validate334(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.tools === void 0 && (missing0 = "tools"))
        return validate334.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "except")
          return validate334.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "except" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.tools !== void 0) {
          let data1 = data.tools, _errs2 = errors;
          if (errors === _errs2)
            if (Array.isArray(data1)) {
              var valid1 = !0;
              let len0 = data1.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let _errs4 = errors;
                validate331(data1[i0], instancePath + "/tools/" + i0) || (vErrors = vErrors === null ? validate331.errors : vErrors.concat(validate331.errors), errors = vErrors.length);
                var valid1 = _errs4 === errors;
                if (!valid1)
                  break;
              }
            } else
              return validate334.errors = [{ instancePath: instancePath + "/tools", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate334.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate334.errors = vErrors, errors === 0;
}
function validate325(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate325.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate325.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "all" ? validate326(data, instancePath) || (vErrors = vErrors === null ? validate326.errors : vErrors.concat(validate326.errors), errors = vErrors.length) : tag0 === "none" ? validate328(data, instancePath) || (vErrors = vErrors === null ? validate328.errors : vErrors.concat(validate328.errors), errors = vErrors.length) : tag0 === "only" ? validate330(data, instancePath) || (vErrors = vErrors === null ? validate330.errors : vErrors.concat(validate330.errors), errors = vErrors.length) : tag0 === "except" && (validate334(data, instancePath) || (vErrors = vErrors === null ? validate334.errors : vErrors.concat(validate334.errors), errors = vErrors.length));
      }
    } else
      return validate325.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate325.errors = vErrors, errors === 0;
}
function validate339(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate339.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate339.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "all" ? validate326(data, instancePath) || (vErrors = vErrors === null ? validate326.errors : vErrors.concat(validate326.errors), errors = vErrors.length) : tag0 === "none" && (validate328(data, instancePath) || (vErrors = vErrors === null ? validate328.errors : vErrors.concat(validate328.errors), errors = vErrors.length));
      }
    } else
      return validate339.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate339.errors = vErrors, errors === 0;
}
function validate324(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.client_tool_results !== void 0) {
        let _errs1 = errors;
        validate325(data.client_tool_results, instancePath + "/client_tool_results") || (vErrors = vErrors === null ? validate325.errors : vErrors.concat(validate325.errors), errors = vErrors.length);
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.server_tool_results !== void 0) {
          let _errs2 = errors;
          validate325(data.server_tool_results, instancePath + "/server_tool_results") || (vErrors = vErrors === null ? validate325.errors : vErrors.concat(validate325.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.user_input !== void 0) {
            let _errs3 = errors;
            validate339(data.user_input, instancePath + "/user_input") || (vErrors = vErrors === null ? validate339.errors : vErrors.concat(validate339.errors), errors = vErrors.length);
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate324.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate324.errors = vErrors, errors === 0;
}
function validate321(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name"))
        return validate321.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "web_fetch_20250910")
          return validate321.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "web_fetch_20250910" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.name !== void 0) {
          let _errs2 = errors;
          if (typeof data.name != "string")
            return validate321.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.allowed_callers !== void 0) {
            let data2 = data.allowed_callers, _errs4 = errors;
            if (errors === _errs4)
              if (Array.isArray(data2)) {
                var valid1 = !0;
                let len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs6 = errors;
                  if (typeof data2[i0] != "string")
                    return validate321.errors = [{ instancePath: instancePath + "/allowed_callers/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid1 = _errs6 === errors;
                  if (!valid1)
                    break;
                }
              } else
                return validate321.errors = [{ instancePath: instancePath + "/allowed_callers", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.allowed_domains !== void 0) {
              let data4 = data.allowed_domains, _errs8 = errors;
              if (Array.isArray(data4)) {
                if (Array.isArray(data4)) {
                  var valid4 = !0;
                  let len1 = data4.length;
                  for (let i1 = 0; i1 < len1; i1++) {
                    let _errs10 = errors;
                    if (typeof data4[i1] != "string")
                      return validate321.errors = [{ instancePath: instancePath + "/allowed_domains/" + i1, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid4 = _errs10 === errors;
                    if (!valid4)
                      break;
                  }
                }
              } else if (data4 !== null)
                return validate321.errors = [{ instancePath: instancePath + "/allowed_domains", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
              var valid0 = _errs8 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.blocked_domains !== void 0) {
                let data6 = data.blocked_domains, _errs12 = errors;
                if (Array.isArray(data6)) {
                  if (Array.isArray(data6)) {
                    var valid7 = !0;
                    let len2 = data6.length;
                    for (let i2 = 0; i2 < len2; i2++) {
                      let _errs14 = errors;
                      if (typeof data6[i2] != "string")
                        return validate321.errors = [{ instancePath: instancePath + "/blocked_domains/" + i2, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid7 = _errs14 === errors;
                      if (!valid7)
                        break;
                    }
                  }
                } else if (data6 !== null)
                  return validate321.errors = [{ instancePath: instancePath + "/blocked_domains", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
                var valid0 = _errs12 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.cache_control !== void 0) {
                  let data8 = data.cache_control, _errs16 = errors;
                  if (typeof data8 == "object" && data8 !== null && !Array.isArray(data8))
                    validate7(data8, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
                  else if (data8 !== null)
                    return validate321.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                  var valid0 = _errs16 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.citations !== void 0) {
                    let data9 = data.citations, _errs18 = errors;
                    if (typeof data9 == "object" && data9 !== null && !Array.isArray(data9))
                      validate53(data9, instancePath + "/citations") || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
                    else if (data9 !== null)
                      return validate321.errors = [{ instancePath: instancePath + "/citations", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                    var valid0 = _errs18 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.defer_loading !== void 0) {
                      let _errs20 = errors;
                      if (typeof data.defer_loading != "boolean")
                        return validate321.errors = [{ instancePath: instancePath + "/defer_loading", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                      var valid0 = _errs20 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.max_content_tokens !== void 0) {
                        let data11 = data.max_content_tokens, _errs22 = errors;
                        if (typeof data11 == "number") {
                          if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11)))
                            return validate321.errors = [{ instancePath: instancePath + "/max_content_tokens", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                        } else if (data11 !== null)
                          return validate321.errors = [{ instancePath: instancePath + "/max_content_tokens", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                        var valid0 = _errs22 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.max_uses !== void 0) {
                          let data12 = data.max_uses, _errs25 = errors;
                          if (typeof data12 == "number") {
                            if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12)))
                              return validate321.errors = [{ instancePath: instancePath + "/max_uses", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                          } else if (data12 !== null)
                            return validate321.errors = [{ instancePath: instancePath + "/max_uses", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                          var valid0 = _errs25 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.strict !== void 0) {
                            let _errs28 = errors;
                            if (typeof data.strict != "boolean")
                              return validate321.errors = [{ instancePath: instancePath + "/strict", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                            var valid0 = _errs28 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0)
                            if (data.url_sources !== void 0) {
                              let data14 = data.url_sources, _errs30 = errors;
                              if (typeof data14 == "object" && data14 !== null && !Array.isArray(data14))
                                validate324(data14, instancePath + "/url_sources") || (vErrors = vErrors === null ? validate324.errors : vErrors.concat(validate324.errors), errors = vErrors.length);
                              else if (data14 !== null)
                                return validate321.errors = [{ instancePath: instancePath + "/url_sources", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                              var valid0 = _errs30 === errors;
                            } else
                              var valid0 = !0;
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate321.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate321.errors = vErrors, errors === 0;
}
function validate345(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name"))
        return validate345.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "web_search_20260209")
          return validate345.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "web_search_20260209" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.name !== void 0) {
          let _errs2 = errors;
          if (typeof data.name != "string")
            return validate345.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.allowed_callers !== void 0) {
            let data2 = data.allowed_callers, _errs4 = errors;
            if (errors === _errs4)
              if (Array.isArray(data2)) {
                var valid1 = !0;
                let len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs6 = errors;
                  if (typeof data2[i0] != "string")
                    return validate345.errors = [{ instancePath: instancePath + "/allowed_callers/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid1 = _errs6 === errors;
                  if (!valid1)
                    break;
                }
              } else
                return validate345.errors = [{ instancePath: instancePath + "/allowed_callers", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.allowed_domains !== void 0) {
              let data4 = data.allowed_domains, _errs8 = errors;
              if (Array.isArray(data4)) {
                if (Array.isArray(data4)) {
                  var valid4 = !0;
                  let len1 = data4.length;
                  for (let i1 = 0; i1 < len1; i1++) {
                    let _errs10 = errors;
                    if (typeof data4[i1] != "string")
                      return validate345.errors = [{ instancePath: instancePath + "/allowed_domains/" + i1, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid4 = _errs10 === errors;
                    if (!valid4)
                      break;
                  }
                }
              } else if (data4 !== null)
                return validate345.errors = [{ instancePath: instancePath + "/allowed_domains", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
              var valid0 = _errs8 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.blocked_domains !== void 0) {
                let data6 = data.blocked_domains, _errs12 = errors;
                if (Array.isArray(data6)) {
                  if (Array.isArray(data6)) {
                    var valid7 = !0;
                    let len2 = data6.length;
                    for (let i2 = 0; i2 < len2; i2++) {
                      let _errs14 = errors;
                      if (typeof data6[i2] != "string")
                        return validate345.errors = [{ instancePath: instancePath + "/blocked_domains/" + i2, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid7 = _errs14 === errors;
                      if (!valid7)
                        break;
                    }
                  }
                } else if (data6 !== null)
                  return validate345.errors = [{ instancePath: instancePath + "/blocked_domains", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
                var valid0 = _errs12 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.cache_control !== void 0) {
                  let data8 = data.cache_control, _errs16 = errors;
                  if (typeof data8 == "object" && data8 !== null && !Array.isArray(data8))
                    validate7(data8, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
                  else if (data8 !== null)
                    return validate345.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                  var valid0 = _errs16 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.defer_loading !== void 0) {
                    let _errs18 = errors;
                    if (typeof data.defer_loading != "boolean")
                      return validate345.errors = [{ instancePath: instancePath + "/defer_loading", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                    var valid0 = _errs18 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.max_uses !== void 0) {
                      let data10 = data.max_uses, _errs20 = errors;
                      if (typeof data10 == "number") {
                        if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10)))
                          return validate345.errors = [{ instancePath: instancePath + "/max_uses", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                      } else if (data10 !== null)
                        return validate345.errors = [{ instancePath: instancePath + "/max_uses", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                      var valid0 = _errs20 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.strict !== void 0) {
                        let _errs23 = errors;
                        if (typeof data.strict != "boolean")
                          return validate345.errors = [{ instancePath: instancePath + "/strict", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                        var valid0 = _errs23 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0)
                        if (data.user_location !== void 0) {
                          let data12 = data.user_location, _errs25 = errors;
                          if (typeof data12 == "object" && data12 !== null && !Array.isArray(data12))
                            validate318(data12, instancePath + "/user_location") || (vErrors = vErrors === null ? validate318.errors : vErrors.concat(validate318.errors), errors = vErrors.length);
                          else if (data12 !== null)
                            return validate345.errors = [{ instancePath: instancePath + "/user_location", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                          var valid0 = _errs25 === errors;
                        } else
                          var valid0 = !0;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate345.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate345.errors = vErrors, errors === 0;
}
function validate349(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name"))
        return validate349.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "web_fetch_20260209")
          return validate349.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "web_fetch_20260209" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.name !== void 0) {
          let _errs2 = errors;
          if (typeof data.name != "string")
            return validate349.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.allowed_callers !== void 0) {
            let data2 = data.allowed_callers, _errs4 = errors;
            if (errors === _errs4)
              if (Array.isArray(data2)) {
                var valid1 = !0;
                let len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs6 = errors;
                  if (typeof data2[i0] != "string")
                    return validate349.errors = [{ instancePath: instancePath + "/allowed_callers/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid1 = _errs6 === errors;
                  if (!valid1)
                    break;
                }
              } else
                return validate349.errors = [{ instancePath: instancePath + "/allowed_callers", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.allowed_domains !== void 0) {
              let data4 = data.allowed_domains, _errs8 = errors;
              if (Array.isArray(data4)) {
                if (Array.isArray(data4)) {
                  var valid4 = !0;
                  let len1 = data4.length;
                  for (let i1 = 0; i1 < len1; i1++) {
                    let _errs10 = errors;
                    if (typeof data4[i1] != "string")
                      return validate349.errors = [{ instancePath: instancePath + "/allowed_domains/" + i1, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid4 = _errs10 === errors;
                    if (!valid4)
                      break;
                  }
                }
              } else if (data4 !== null)
                return validate349.errors = [{ instancePath: instancePath + "/allowed_domains", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
              var valid0 = _errs8 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.blocked_domains !== void 0) {
                let data6 = data.blocked_domains, _errs12 = errors;
                if (Array.isArray(data6)) {
                  if (Array.isArray(data6)) {
                    var valid7 = !0;
                    let len2 = data6.length;
                    for (let i2 = 0; i2 < len2; i2++) {
                      let _errs14 = errors;
                      if (typeof data6[i2] != "string")
                        return validate349.errors = [{ instancePath: instancePath + "/blocked_domains/" + i2, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid7 = _errs14 === errors;
                      if (!valid7)
                        break;
                    }
                  }
                } else if (data6 !== null)
                  return validate349.errors = [{ instancePath: instancePath + "/blocked_domains", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
                var valid0 = _errs12 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.cache_control !== void 0) {
                  let data8 = data.cache_control, _errs16 = errors;
                  if (typeof data8 == "object" && data8 !== null && !Array.isArray(data8))
                    validate7(data8, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
                  else if (data8 !== null)
                    return validate349.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                  var valid0 = _errs16 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.citations !== void 0) {
                    let data9 = data.citations, _errs18 = errors;
                    if (typeof data9 == "object" && data9 !== null && !Array.isArray(data9))
                      validate53(data9, instancePath + "/citations") || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
                    else if (data9 !== null)
                      return validate349.errors = [{ instancePath: instancePath + "/citations", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                    var valid0 = _errs18 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.defer_loading !== void 0) {
                      let _errs20 = errors;
                      if (typeof data.defer_loading != "boolean")
                        return validate349.errors = [{ instancePath: instancePath + "/defer_loading", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                      var valid0 = _errs20 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.max_content_tokens !== void 0) {
                        let data11 = data.max_content_tokens, _errs22 = errors;
                        if (typeof data11 == "number") {
                          if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11)))
                            return validate349.errors = [{ instancePath: instancePath + "/max_content_tokens", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                        } else if (data11 !== null)
                          return validate349.errors = [{ instancePath: instancePath + "/max_content_tokens", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                        var valid0 = _errs22 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.max_uses !== void 0) {
                          let data12 = data.max_uses, _errs25 = errors;
                          if (typeof data12 == "number") {
                            if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12)))
                              return validate349.errors = [{ instancePath: instancePath + "/max_uses", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                          } else if (data12 !== null)
                            return validate349.errors = [{ instancePath: instancePath + "/max_uses", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                          var valid0 = _errs25 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.strict !== void 0) {
                            let _errs28 = errors;
                            if (typeof data.strict != "boolean")
                              return validate349.errors = [{ instancePath: instancePath + "/strict", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                            var valid0 = _errs28 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0)
                            if (data.url_sources !== void 0) {
                              let data14 = data.url_sources, _errs30 = errors;
                              if (typeof data14 == "object" && data14 !== null && !Array.isArray(data14))
                                validate324(data14, instancePath + "/url_sources") || (vErrors = vErrors === null ? validate324.errors : vErrors.concat(validate324.errors), errors = vErrors.length);
                              else if (data14 !== null)
                                return validate349.errors = [{ instancePath: instancePath + "/url_sources", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                              var valid0 = _errs30 === errors;
                            } else
                              var valid0 = !0;
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate349.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate349.errors = vErrors, errors === 0;
}
function validate354(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name"))
        return validate354.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "web_fetch_20260309")
          return validate354.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "web_fetch_20260309" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.name !== void 0) {
          let _errs2 = errors;
          if (typeof data.name != "string")
            return validate354.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.allowed_callers !== void 0) {
            let data2 = data.allowed_callers, _errs4 = errors;
            if (errors === _errs4)
              if (Array.isArray(data2)) {
                var valid1 = !0;
                let len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs6 = errors;
                  if (typeof data2[i0] != "string")
                    return validate354.errors = [{ instancePath: instancePath + "/allowed_callers/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid1 = _errs6 === errors;
                  if (!valid1)
                    break;
                }
              } else
                return validate354.errors = [{ instancePath: instancePath + "/allowed_callers", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.allowed_domains !== void 0) {
              let data4 = data.allowed_domains, _errs8 = errors;
              if (Array.isArray(data4)) {
                if (Array.isArray(data4)) {
                  var valid4 = !0;
                  let len1 = data4.length;
                  for (let i1 = 0; i1 < len1; i1++) {
                    let _errs10 = errors;
                    if (typeof data4[i1] != "string")
                      return validate354.errors = [{ instancePath: instancePath + "/allowed_domains/" + i1, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid4 = _errs10 === errors;
                    if (!valid4)
                      break;
                  }
                }
              } else if (data4 !== null)
                return validate354.errors = [{ instancePath: instancePath + "/allowed_domains", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
              var valid0 = _errs8 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.blocked_domains !== void 0) {
                let data6 = data.blocked_domains, _errs12 = errors;
                if (Array.isArray(data6)) {
                  if (Array.isArray(data6)) {
                    var valid7 = !0;
                    let len2 = data6.length;
                    for (let i2 = 0; i2 < len2; i2++) {
                      let _errs14 = errors;
                      if (typeof data6[i2] != "string")
                        return validate354.errors = [{ instancePath: instancePath + "/blocked_domains/" + i2, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid7 = _errs14 === errors;
                      if (!valid7)
                        break;
                    }
                  }
                } else if (data6 !== null)
                  return validate354.errors = [{ instancePath: instancePath + "/blocked_domains", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
                var valid0 = _errs12 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.cache_control !== void 0) {
                  let data8 = data.cache_control, _errs16 = errors;
                  if (typeof data8 == "object" && data8 !== null && !Array.isArray(data8))
                    validate7(data8, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
                  else if (data8 !== null)
                    return validate354.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                  var valid0 = _errs16 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.citations !== void 0) {
                    let data9 = data.citations, _errs18 = errors;
                    if (typeof data9 == "object" && data9 !== null && !Array.isArray(data9))
                      validate53(data9, instancePath + "/citations") || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
                    else if (data9 !== null)
                      return validate354.errors = [{ instancePath: instancePath + "/citations", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                    var valid0 = _errs18 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.defer_loading !== void 0) {
                      let _errs20 = errors;
                      if (typeof data.defer_loading != "boolean")
                        return validate354.errors = [{ instancePath: instancePath + "/defer_loading", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                      var valid0 = _errs20 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.max_content_tokens !== void 0) {
                        let data11 = data.max_content_tokens, _errs22 = errors;
                        if (typeof data11 == "number") {
                          if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11)))
                            return validate354.errors = [{ instancePath: instancePath + "/max_content_tokens", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                        } else if (data11 !== null)
                          return validate354.errors = [{ instancePath: instancePath + "/max_content_tokens", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                        var valid0 = _errs22 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.max_uses !== void 0) {
                          let data12 = data.max_uses, _errs25 = errors;
                          if (typeof data12 == "number") {
                            if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12)))
                              return validate354.errors = [{ instancePath: instancePath + "/max_uses", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                          } else if (data12 !== null)
                            return validate354.errors = [{ instancePath: instancePath + "/max_uses", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                          var valid0 = _errs25 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.strict !== void 0) {
                            let _errs28 = errors;
                            if (typeof data.strict != "boolean")
                              return validate354.errors = [{ instancePath: instancePath + "/strict", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                            var valid0 = _errs28 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0) {
                            if (data.url_sources !== void 0) {
                              let data14 = data.url_sources, _errs30 = errors;
                              if (typeof data14 == "object" && data14 !== null && !Array.isArray(data14))
                                validate324(data14, instancePath + "/url_sources") || (vErrors = vErrors === null ? validate324.errors : vErrors.concat(validate324.errors), errors = vErrors.length);
                              else if (data14 !== null)
                                return validate354.errors = [{ instancePath: instancePath + "/url_sources", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                              var valid0 = _errs30 === errors;
                            } else
                              var valid0 = !0;
                            if (valid0)
                              if (data.use_cache !== void 0) {
                                let _errs32 = errors;
                                if (typeof data.use_cache != "boolean")
                                  return validate354.errors = [{ instancePath: instancePath + "/use_cache", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                                var valid0 = _errs32 === errors;
                              } else
                                var valid0 = !0;
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate354.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate354.errors = vErrors, errors === 0;
}
function validate359(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name"))
        return validate359.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "web_search_20260318")
          return validate359.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "web_search_20260318" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.name !== void 0) {
          let _errs2 = errors;
          if (typeof data.name != "string")
            return validate359.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.allowed_callers !== void 0) {
            let data2 = data.allowed_callers, _errs4 = errors;
            if (errors === _errs4)
              if (Array.isArray(data2)) {
                var valid1 = !0;
                let len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs6 = errors;
                  if (typeof data2[i0] != "string")
                    return validate359.errors = [{ instancePath: instancePath + "/allowed_callers/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid1 = _errs6 === errors;
                  if (!valid1)
                    break;
                }
              } else
                return validate359.errors = [{ instancePath: instancePath + "/allowed_callers", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.allowed_domains !== void 0) {
              let data4 = data.allowed_domains, _errs8 = errors;
              if (Array.isArray(data4)) {
                if (Array.isArray(data4)) {
                  var valid4 = !0;
                  let len1 = data4.length;
                  for (let i1 = 0; i1 < len1; i1++) {
                    let _errs10 = errors;
                    if (typeof data4[i1] != "string")
                      return validate359.errors = [{ instancePath: instancePath + "/allowed_domains/" + i1, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid4 = _errs10 === errors;
                    if (!valid4)
                      break;
                  }
                }
              } else if (data4 !== null)
                return validate359.errors = [{ instancePath: instancePath + "/allowed_domains", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
              var valid0 = _errs8 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.blocked_domains !== void 0) {
                let data6 = data.blocked_domains, _errs12 = errors;
                if (Array.isArray(data6)) {
                  if (Array.isArray(data6)) {
                    var valid7 = !0;
                    let len2 = data6.length;
                    for (let i2 = 0; i2 < len2; i2++) {
                      let _errs14 = errors;
                      if (typeof data6[i2] != "string")
                        return validate359.errors = [{ instancePath: instancePath + "/blocked_domains/" + i2, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid7 = _errs14 === errors;
                      if (!valid7)
                        break;
                    }
                  }
                } else if (data6 !== null)
                  return validate359.errors = [{ instancePath: instancePath + "/blocked_domains", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
                var valid0 = _errs12 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.cache_control !== void 0) {
                  let data8 = data.cache_control, _errs16 = errors;
                  if (typeof data8 == "object" && data8 !== null && !Array.isArray(data8))
                    validate7(data8, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
                  else if (data8 !== null)
                    return validate359.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                  var valid0 = _errs16 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.defer_loading !== void 0) {
                    let _errs18 = errors;
                    if (typeof data.defer_loading != "boolean")
                      return validate359.errors = [{ instancePath: instancePath + "/defer_loading", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                    var valid0 = _errs18 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.max_uses !== void 0) {
                      let data10 = data.max_uses, _errs20 = errors;
                      if (typeof data10 == "number") {
                        if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10)))
                          return validate359.errors = [{ instancePath: instancePath + "/max_uses", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                      } else if (data10 !== null)
                        return validate359.errors = [{ instancePath: instancePath + "/max_uses", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                      var valid0 = _errs20 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.response_inclusion !== void 0) {
                        let _errs23 = errors;
                        if (typeof data.response_inclusion != "string")
                          return validate359.errors = [{ instancePath: instancePath + "/response_inclusion", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        var valid0 = _errs23 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.strict !== void 0) {
                          let _errs25 = errors;
                          if (typeof data.strict != "boolean")
                            return validate359.errors = [{ instancePath: instancePath + "/strict", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                          var valid0 = _errs25 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0)
                          if (data.user_location !== void 0) {
                            let data13 = data.user_location, _errs27 = errors;
                            if (typeof data13 == "object" && data13 !== null && !Array.isArray(data13))
                              validate318(data13, instancePath + "/user_location") || (vErrors = vErrors === null ? validate318.errors : vErrors.concat(validate318.errors), errors = vErrors.length);
                            else if (data13 !== null)
                              return validate359.errors = [{ instancePath: instancePath + "/user_location", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                            var valid0 = _errs27 === errors;
                          } else
                            var valid0 = !0;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate359.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate359.errors = vErrors, errors === 0;
}
function validate363(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name"))
        return validate363.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "web_fetch_20260318")
          return validate363.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "web_fetch_20260318" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.name !== void 0) {
          let _errs2 = errors;
          if (typeof data.name != "string")
            return validate363.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.allowed_callers !== void 0) {
            let data2 = data.allowed_callers, _errs4 = errors;
            if (errors === _errs4)
              if (Array.isArray(data2)) {
                var valid1 = !0;
                let len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs6 = errors;
                  if (typeof data2[i0] != "string")
                    return validate363.errors = [{ instancePath: instancePath + "/allowed_callers/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid1 = _errs6 === errors;
                  if (!valid1)
                    break;
                }
              } else
                return validate363.errors = [{ instancePath: instancePath + "/allowed_callers", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.allowed_domains !== void 0) {
              let data4 = data.allowed_domains, _errs8 = errors;
              if (Array.isArray(data4)) {
                if (Array.isArray(data4)) {
                  var valid4 = !0;
                  let len1 = data4.length;
                  for (let i1 = 0; i1 < len1; i1++) {
                    let _errs10 = errors;
                    if (typeof data4[i1] != "string")
                      return validate363.errors = [{ instancePath: instancePath + "/allowed_domains/" + i1, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid4 = _errs10 === errors;
                    if (!valid4)
                      break;
                  }
                }
              } else if (data4 !== null)
                return validate363.errors = [{ instancePath: instancePath + "/allowed_domains", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
              var valid0 = _errs8 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.blocked_domains !== void 0) {
                let data6 = data.blocked_domains, _errs12 = errors;
                if (Array.isArray(data6)) {
                  if (Array.isArray(data6)) {
                    var valid7 = !0;
                    let len2 = data6.length;
                    for (let i2 = 0; i2 < len2; i2++) {
                      let _errs14 = errors;
                      if (typeof data6[i2] != "string")
                        return validate363.errors = [{ instancePath: instancePath + "/blocked_domains/" + i2, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid7 = _errs14 === errors;
                      if (!valid7)
                        break;
                    }
                  }
                } else if (data6 !== null)
                  return validate363.errors = [{ instancePath: instancePath + "/blocked_domains", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
                var valid0 = _errs12 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.cache_control !== void 0) {
                  let data8 = data.cache_control, _errs16 = errors;
                  if (typeof data8 == "object" && data8 !== null && !Array.isArray(data8))
                    validate7(data8, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
                  else if (data8 !== null)
                    return validate363.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                  var valid0 = _errs16 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.citations !== void 0) {
                    let data9 = data.citations, _errs18 = errors;
                    if (typeof data9 == "object" && data9 !== null && !Array.isArray(data9))
                      validate53(data9, instancePath + "/citations") || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
                    else if (data9 !== null)
                      return validate363.errors = [{ instancePath: instancePath + "/citations", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                    var valid0 = _errs18 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.defer_loading !== void 0) {
                      let _errs20 = errors;
                      if (typeof data.defer_loading != "boolean")
                        return validate363.errors = [{ instancePath: instancePath + "/defer_loading", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                      var valid0 = _errs20 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.max_content_tokens !== void 0) {
                        let data11 = data.max_content_tokens, _errs22 = errors;
                        if (typeof data11 == "number") {
                          if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11)))
                            return validate363.errors = [{ instancePath: instancePath + "/max_content_tokens", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                        } else if (data11 !== null)
                          return validate363.errors = [{ instancePath: instancePath + "/max_content_tokens", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                        var valid0 = _errs22 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.max_uses !== void 0) {
                          let data12 = data.max_uses, _errs25 = errors;
                          if (typeof data12 == "number") {
                            if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12)))
                              return validate363.errors = [{ instancePath: instancePath + "/max_uses", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                          } else if (data12 !== null)
                            return validate363.errors = [{ instancePath: instancePath + "/max_uses", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                          var valid0 = _errs25 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.response_inclusion !== void 0) {
                            let _errs28 = errors;
                            if (typeof data.response_inclusion != "string")
                              return validate363.errors = [{ instancePath: instancePath + "/response_inclusion", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                            var valid0 = _errs28 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0) {
                            if (data.strict !== void 0) {
                              let _errs30 = errors;
                              if (typeof data.strict != "boolean")
                                return validate363.errors = [{ instancePath: instancePath + "/strict", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                              var valid0 = _errs30 === errors;
                            } else
                              var valid0 = !0;
                            if (valid0) {
                              if (data.url_sources !== void 0) {
                                let data15 = data.url_sources, _errs32 = errors;
                                if (typeof data15 == "object" && data15 !== null && !Array.isArray(data15))
                                  validate324(data15, instancePath + "/url_sources") || (vErrors = vErrors === null ? validate324.errors : vErrors.concat(validate324.errors), errors = vErrors.length);
                                else if (data15 !== null)
                                  return validate363.errors = [{ instancePath: instancePath + "/url_sources", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                var valid0 = _errs32 === errors;
                              } else
                                var valid0 = !0;
                              if (valid0)
                                if (data.use_cache !== void 0) {
                                  let _errs34 = errors;
                                  if (typeof data.use_cache != "boolean")
                                    return validate363.errors = [{ instancePath: instancePath + "/use_cache", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                                  var valid0 = _errs34 === errors;
                                } else
                                  var valid0 = !0;
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate363.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate363.errors = vErrors, errors === 0;
}
function validate368(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.model === void 0 && (missing0 = "model") || data.name === void 0 && (missing0 = "name"))
        return validate368.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "advisor_20260301")
          return validate368.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "advisor_20260301" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.model !== void 0) {
          let _errs2 = errors;
          if (typeof data.model != "string")
            return validate368.errors = [{ instancePath: instancePath + "/model", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.name !== void 0) {
            let _errs4 = errors;
            if (typeof data.name != "string")
              return validate368.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.allowed_callers !== void 0) {
              let data3 = data.allowed_callers, _errs6 = errors;
              if (errors === _errs6)
                if (Array.isArray(data3)) {
                  var valid1 = !0;
                  let len0 = data3.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    let _errs8 = errors;
                    if (typeof data3[i0] != "string")
                      return validate368.errors = [{ instancePath: instancePath + "/allowed_callers/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid1 = _errs8 === errors;
                    if (!valid1)
                      break;
                  }
                } else
                  return validate368.errors = [{ instancePath: instancePath + "/allowed_callers", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.cache_control !== void 0) {
                let data5 = data.cache_control, _errs10 = errors;
                if (typeof data5 == "object" && data5 !== null && !Array.isArray(data5))
                  validate7(data5, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
                else if (data5 !== null)
                  return validate368.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                var valid0 = _errs10 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.caching !== void 0) {
                  let data6 = data.caching, _errs12 = errors;
                  if (typeof data6 == "object" && data6 !== null && !Array.isArray(data6))
                    validate7(data6, instancePath + "/caching") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
                  else if (data6 !== null)
                    return validate368.errors = [{ instancePath: instancePath + "/caching", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                  var valid0 = _errs12 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.defer_loading !== void 0) {
                    let _errs14 = errors;
                    if (typeof data.defer_loading != "boolean")
                      return validate368.errors = [{ instancePath: instancePath + "/defer_loading", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                    var valid0 = _errs14 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.max_tokens !== void 0) {
                      let data8 = data.max_tokens, _errs16 = errors;
                      if (typeof data8 == "number") {
                        if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8)))
                          return validate368.errors = [{ instancePath: instancePath + "/max_tokens", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                      } else if (data8 !== null)
                        return validate368.errors = [{ instancePath: instancePath + "/max_tokens", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                      var valid0 = _errs16 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.max_uses !== void 0) {
                        let data9 = data.max_uses, _errs19 = errors;
                        if (typeof data9 == "number") {
                          if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9)))
                            return validate368.errors = [{ instancePath: instancePath + "/max_uses", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                        } else if (data9 !== null)
                          return validate368.errors = [{ instancePath: instancePath + "/max_uses", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                        var valid0 = _errs19 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0)
                        if (data.strict !== void 0) {
                          let _errs22 = errors;
                          if (typeof data.strict != "boolean")
                            return validate368.errors = [{ instancePath: instancePath + "/strict", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                          var valid0 = _errs22 === errors;
                        } else
                          var valid0 = !0;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate368.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate368.errors = vErrors, errors === 0;
}
function validate372(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name"))
        return validate372.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate372.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.name !== void 0) {
          let _errs3 = errors;
          if (typeof data.name != "string")
            return validate372.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.allowed_callers !== void 0) {
            let data2 = data.allowed_callers, _errs5 = errors;
            if (errors === _errs5)
              if (Array.isArray(data2)) {
                var valid1 = !0;
                let len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs7 = errors;
                  if (typeof data2[i0] != "string")
                    return validate372.errors = [{ instancePath: instancePath + "/allowed_callers/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid1 = _errs7 === errors;
                  if (!valid1)
                    break;
                }
              } else
                return validate372.errors = [{ instancePath: instancePath + "/allowed_callers", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.cache_control !== void 0) {
              let data4 = data.cache_control, _errs9 = errors;
              if (typeof data4 == "object" && data4 !== null && !Array.isArray(data4))
                validate7(data4, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
              else if (data4 !== null)
                return validate372.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs9 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.defer_loading !== void 0) {
                let _errs11 = errors;
                if (typeof data.defer_loading != "boolean")
                  return validate372.errors = [{ instancePath: instancePath + "/defer_loading", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                var valid0 = _errs11 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.strict !== void 0) {
                  let _errs13 = errors;
                  if (typeof data.strict != "boolean")
                    return validate372.errors = [{ instancePath: instancePath + "/strict", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                  var valid0 = _errs13 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate372.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate372.errors = vErrors, errors === 0;
}
function validate375(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name"))
        return validate375.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate375.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.name !== void 0) {
          let _errs3 = errors;
          if (typeof data.name != "string")
            return validate375.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.allowed_callers !== void 0) {
            let data2 = data.allowed_callers, _errs5 = errors;
            if (errors === _errs5)
              if (Array.isArray(data2)) {
                var valid1 = !0;
                let len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs7 = errors;
                  if (typeof data2[i0] != "string")
                    return validate375.errors = [{ instancePath: instancePath + "/allowed_callers/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid1 = _errs7 === errors;
                  if (!valid1)
                    break;
                }
              } else
                return validate375.errors = [{ instancePath: instancePath + "/allowed_callers", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.cache_control !== void 0) {
              let data4 = data.cache_control, _errs9 = errors;
              if (typeof data4 == "object" && data4 !== null && !Array.isArray(data4))
                validate7(data4, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
              else if (data4 !== null)
                return validate375.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs9 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.defer_loading !== void 0) {
                let _errs11 = errors;
                if (typeof data.defer_loading != "boolean")
                  return validate375.errors = [{ instancePath: instancePath + "/defer_loading", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                var valid0 = _errs11 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.strict !== void 0) {
                  let _errs13 = errors;
                  if (typeof data.strict != "boolean")
                    return validate375.errors = [{ instancePath: instancePath + "/strict", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                  var valid0 = _errs13 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate375.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate375.errors = vErrors, errors === 0;
}
function validate380(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.defer_loading !== void 0) {
        let _errs1 = errors;
        if (typeof data.defer_loading != "boolean")
          return validate380.errors = [{ instancePath: instancePath + "/defer_loading", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.enabled !== void 0) {
          let _errs3 = errors;
          if (typeof data.enabled != "boolean")
            return validate380.errors = [{ instancePath: instancePath + "/enabled", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate380.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate380.errors = vErrors, errors === 0;
}
function validate383(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.input_schema === void 0 && (missing0 = "input_schema") || data.name === void 0 && (missing0 = "name"))
        return validate383.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.input_schema !== void 0) {
        let data0 = data.input_schema, _errs1 = errors;
        if (errors === _errs1 && !(data0 && typeof data0 == "object" && !Array.isArray(data0)))
          return validate383.errors = [{ instancePath: instancePath + "/input_schema", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.name !== void 0) {
          let _errs4 = errors;
          if (typeof data.name != "string")
            return validate383.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs4 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.description !== void 0) {
            let data2 = data.description, _errs6 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate383.errors = [{ instancePath: instancePath + "/description", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs6 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate383.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate383.errors = vErrors, errors === 0;
}
function validate378(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.mcp_server_name === void 0 && (missing0 = "mcp_server_name"))
        return validate378.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "mcp_toolset")
          return validate378.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "mcp_toolset" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.mcp_server_name !== void 0) {
          let _errs2 = errors;
          if (typeof data.mcp_server_name != "string")
            return validate378.errors = [{ instancePath: instancePath + "/mcp_server_name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.cache_control !== void 0) {
            let data2 = data.cache_control, _errs4 = errors;
            if (typeof data2 == "object" && data2 !== null && !Array.isArray(data2))
              validate7(data2, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
            else if (data2 !== null)
              return validate378.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.configs !== void 0) {
              let data3 = data.configs, _errs6 = errors;
              if (typeof data3 == "object" && data3 !== null && !Array.isArray(data3)) {
                if (data3 && typeof data3 == "object" && !Array.isArray(data3))
                  for (let key0 in data3) {
                    let _errs9 = errors;
                    validate380(data3[key0], instancePath + "/configs/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")) || (vErrors = vErrors === null ? validate380.errors : vErrors.concat(validate380.errors), errors = vErrors.length);
                    var valid5 = _errs9 === errors;
                    if (!valid5)
                      break;
                  }
              } else if (data3 !== null)
                return validate378.errors = [{ instancePath: instancePath + "/configs", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.default_config !== void 0) {
                let _errs10 = errors;
                validate380(data.default_config, instancePath + "/default_config") || (vErrors = vErrors === null ? validate380.errors : vErrors.concat(validate380.errors), errors = vErrors.length);
                var valid0 = _errs10 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.tools !== void 0) {
                  let data6 = data.tools, _errs11 = errors;
                  if (Array.isArray(data6)) {
                    if (Array.isArray(data6)) {
                      var valid8 = !0;
                      let len0 = data6.length;
                      for (let i0 = 0; i0 < len0; i0++) {
                        let _errs13 = errors;
                        validate383(data6[i0], instancePath + "/tools/" + i0) || (vErrors = vErrors === null ? validate383.errors : vErrors.concat(validate383.errors), errors = vErrors.length);
                        var valid8 = _errs13 === errors;
                        if (!valid8)
                          break;
                      }
                    }
                  } else if (data6 !== null)
                    return validate378.errors = [{ instancePath: instancePath + "/tools", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
                  var valid0 = _errs11 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate378.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate378.errors = vErrors, errors === 0;
}
function validate209(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate209.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "custom" || tag0 === void 0 ? validate210(data, instancePath) || (vErrors = vErrors === null ? validate210.errors : vErrors.concat(validate210.errors), errors = vErrors.length) : tag0 === "bash_20241022" ? validate215(data, instancePath) || (vErrors = vErrors === null ? validate215.errors : vErrors.concat(validate215.errors), errors = vErrors.length) : tag0 === "bash_20250124" ? validate218(data, instancePath) || (vErrors = vErrors === null ? validate218.errors : vErrors.concat(validate218.errors), errors = vErrors.length) : tag0 === "code_execution_20250522" ? validate221(data, instancePath) || (vErrors = vErrors === null ? validate221.errors : vErrors.concat(validate221.errors), errors = vErrors.length) : tag0 === "code_execution_20250825" ? validate224(data, instancePath) || (vErrors = vErrors === null ? validate224.errors : vErrors.concat(validate224.errors), errors = vErrors.length) : tag0 === "code_execution_20260120" ? validate227(data, instancePath) || (vErrors = vErrors === null ? validate227.errors : vErrors.concat(validate227.errors), errors = vErrors.length) : tag0 === "code_execution_20260521" ? validate230(data, instancePath) || (vErrors = vErrors === null ? validate230.errors : vErrors.concat(validate230.errors), errors = vErrors.length) : tag0 === "browser_toolset_20260801" ? validate233(data, instancePath) || (vErrors = vErrors === null ? validate233.errors : vErrors.concat(validate233.errors), errors = vErrors.length) : tag0 === "computer_20241022" ? validate270(data, instancePath) || (vErrors = vErrors === null ? validate270.errors : vErrors.concat(validate270.errors), errors = vErrors.length) : tag0 === "memory_20250818" ? validate273(data, instancePath) || (vErrors = vErrors === null ? validate273.errors : vErrors.concat(validate273.errors), errors = vErrors.length) : tag0 === "computer_20250124" ? validate276(data, instancePath) || (vErrors = vErrors === null ? validate276.errors : vErrors.concat(validate276.errors), errors = vErrors.length) : tag0 === "text_editor_20241022" ? validate279(data, instancePath) || (vErrors = vErrors === null ? validate279.errors : vErrors.concat(validate279.errors), errors = vErrors.length) : tag0 === "computer_20251124" ? validate282(data, instancePath) || (vErrors = vErrors === null ? validate282.errors : vErrors.concat(validate282.errors), errors = vErrors.length) : tag0 === "computer_toolset_20260801" ? validate285(data, instancePath) || (vErrors = vErrors === null ? validate285.errors : vErrors.concat(validate285.errors), errors = vErrors.length) : tag0 === "text_editor_20250124" ? validate307(data, instancePath) || (vErrors = vErrors === null ? validate307.errors : vErrors.concat(validate307.errors), errors = vErrors.length) : tag0 === "text_editor_20250429" ? validate310(data, instancePath) || (vErrors = vErrors === null ? validate310.errors : vErrors.concat(validate310.errors), errors = vErrors.length) : tag0 === "text_editor_20250728" ? validate313(data, instancePath) || (vErrors = vErrors === null ? validate313.errors : vErrors.concat(validate313.errors), errors = vErrors.length) : tag0 === "web_search_20250305" ? validate316(data, instancePath) || (vErrors = vErrors === null ? validate316.errors : vErrors.concat(validate316.errors), errors = vErrors.length) : tag0 === "web_fetch_20250910" ? validate321(data, instancePath) || (vErrors = vErrors === null ? validate321.errors : vErrors.concat(validate321.errors), errors = vErrors.length) : tag0 === "web_search_20260209" ? validate345(data, instancePath) || (vErrors = vErrors === null ? validate345.errors : vErrors.concat(validate345.errors), errors = vErrors.length) : tag0 === "web_fetch_20260209" ? validate349(data, instancePath) || (vErrors = vErrors === null ? validate349.errors : vErrors.concat(validate349.errors), errors = vErrors.length) : tag0 === "web_fetch_20260309" ? validate354(data, instancePath) || (vErrors = vErrors === null ? validate354.errors : vErrors.concat(validate354.errors), errors = vErrors.length) : tag0 === "web_search_20260318" ? validate359(data, instancePath) || (vErrors = vErrors === null ? validate359.errors : vErrors.concat(validate359.errors), errors = vErrors.length) : tag0 === "web_fetch_20260318" ? validate363(data, instancePath) || (vErrors = vErrors === null ? validate363.errors : vErrors.concat(validate363.errors), errors = vErrors.length) : tag0 === "advisor_20260301" ? validate368(data, instancePath) || (vErrors = vErrors === null ? validate368.errors : vErrors.concat(validate368.errors), errors = vErrors.length) : tag0 === "tool_search_tool_bm25_20251119" || tag0 === "tool_search_tool_bm25" ? validate372(data, instancePath) || (vErrors = vErrors === null ? validate372.errors : vErrors.concat(validate372.errors), errors = vErrors.length) : tag0 === "tool_search_tool_regex_20251119" || tag0 === "tool_search_tool_regex" ? validate375(data, instancePath) || (vErrors = vErrors === null ? validate375.errors : vErrors.concat(validate375.errors), errors = vErrors.length) : tag0 === "mcp_toolset" && (validate378(data, instancePath) || (vErrors = vErrors === null ? validate378.errors : vErrors.concat(validate378.errors), errors = vErrors.length));
      }
    } else
      return validate209.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate209.errors = vErrors, errors === 0;
}
function validate208(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.definition === void 0 && (missing0 = "definition"))
        return validate208.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "tool_definition")
          return validate208.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "tool_definition" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.definition !== void 0) {
          let _errs2 = errors;
          validate209(data.definition, instancePath + "/definition") || (vErrors = vErrors === null ? validate209.errors : vErrors.concat(validate209.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate208.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate208.errors = vErrors, errors === 0;
}
function validate201(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate201.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate201.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "tool_reference" ? validate202(data, instancePath) || (vErrors = vErrors === null ? validate202.errors : vErrors.concat(validate202.errors), errors = vErrors.length) : tag0 === "mcp_tool_reference" ? validate204(data, instancePath) || (vErrors = vErrors === null ? validate204.errors : vErrors.concat(validate204.errors), errors = vErrors.length) : tag0 === "mcp_toolset_reference" ? validate206(data, instancePath) || (vErrors = vErrors === null ? validate206.errors : vErrors.concat(validate206.errors), errors = vErrors.length) : tag0 === "tool_definition" && (validate208(data, instancePath) || (vErrors = vErrors === null ? validate208.errors : vErrors.concat(validate208.errors), errors = vErrors.length));
      }
    } else
      return validate201.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate201.errors = vErrors, errors === 0;
}
function validate200(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.tool === void 0 && (missing0 = "tool"))
        return validate200.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "tool_addition")
          return validate200.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "tool_addition" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.tool !== void 0) {
          let _errs2 = errors;
          validate201(data.tool, instancePath + "/tool") || (vErrors = vErrors === null ? validate201.errors : vErrors.concat(validate201.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.cache_control !== void 0) {
            let data2 = data.cache_control, _errs3 = errors;
            if (typeof data2 == "object" && data2 !== null && !Array.isArray(data2))
              validate7(data2, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
            else if (data2 !== null)
              return validate200.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate200.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate200.errors = vErrors, errors === 0;
}
function validate392(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate392.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate392.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "tool_reference" ? validate202(data, instancePath) || (vErrors = vErrors === null ? validate202.errors : vErrors.concat(validate202.errors), errors = vErrors.length) : tag0 === "mcp_tool_reference" ? validate204(data, instancePath) || (vErrors = vErrors === null ? validate204.errors : vErrors.concat(validate204.errors), errors = vErrors.length) : tag0 === "mcp_toolset_reference" && (validate206(data, instancePath) || (vErrors = vErrors === null ? validate206.errors : vErrors.concat(validate206.errors), errors = vErrors.length));
      }
    } else
      return validate392.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate392.errors = vErrors, errors === 0;
}
function validate391(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.tool === void 0 && (missing0 = "tool"))
        return validate391.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "tool_removal")
          return validate391.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "tool_removal" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.tool !== void 0) {
          let _errs2 = errors;
          validate392(data.tool, instancePath + "/tool") || (vErrors = vErrors === null ? validate392.errors : vErrors.concat(validate392.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.cache_control !== void 0) {
            let data2 = data.cache_control, _errs3 = errors;
            if (typeof data2 == "object" && data2 !== null && !Array.isArray(data2))
              validate7(data2, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
            else if (data2 !== null)
              return validate391.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate391.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate391.errors = vErrors, errors === 0;
}
function validate199(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate199.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate199.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "tool_addition" ? validate200(data, instancePath) || (vErrors = vErrors === null ? validate200.errors : vErrors.concat(validate200.errors), errors = vErrors.length) : tag0 === "tool_removal" && (validate391(data, instancePath) || (vErrors = vErrors === null ? validate391.errors : vErrors.concat(validate391.errors), errors = vErrors.length));
      }
    } else
      return validate199.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate199.errors = vErrors, errors === 0;
}
function validate197(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate197.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "compaction")
          return validate197.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "compaction" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.cache_control !== void 0) {
          let data1 = data.cache_control, _errs2 = errors;
          if (typeof data1 == "object" && data1 !== null && !Array.isArray(data1))
            validate7(data1, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
          else if (data1 !== null)
            return validate197.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.content !== void 0) {
            let data2 = data.content, _errs4 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate197.errors = [{ instancePath: instancePath + "/content", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.encrypted_content !== void 0) {
              let data3 = data.encrypted_content, _errs5 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate197.errors = [{ instancePath: instancePath + "/encrypted_content", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.signature !== void 0) {
                let data4 = data.signature, _errs6 = errors;
                if (typeof data4 != "string" && data4 !== null)
                  return validate197.errors = [{ instancePath: instancePath + "/signature", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.tool_changes !== void 0) {
                  let data5 = data.tool_changes, _errs7 = errors;
                  if (Array.isArray(data5)) {
                    if (Array.isArray(data5)) {
                      var valid8 = !0;
                      let len0 = data5.length;
                      for (let i0 = 0; i0 < len0; i0++) {
                        let _errs9 = errors;
                        validate199(data5[i0], instancePath + "/tool_changes/" + i0) || (vErrors = vErrors === null ? validate199.errors : vErrors.concat(validate199.errors), errors = vErrors.length);
                        var valid8 = _errs9 === errors;
                        if (!valid8)
                          break;
                      }
                    }
                  } else if (data5 !== null)
                    return validate197.errors = [{ instancePath: instancePath + "/tool_changes", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
                  var valid0 = _errs7 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate197.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate197.errors = vErrors, errors === 0;
}
function validate403(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.mcp_server_name === void 0 && (missing0 = "mcp_server_name") || data.tools === void 0 && (missing0 = "tools"))
        return validate403.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "mcp_tool_listing")
          return validate403.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "mcp_tool_listing" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.mcp_server_name !== void 0) {
          let _errs2 = errors;
          if (typeof data.mcp_server_name != "string")
            return validate403.errors = [{ instancePath: instancePath + "/mcp_server_name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.tools !== void 0) {
            let data2 = data.tools, _errs4 = errors;
            if (errors === _errs4)
              if (Array.isArray(data2)) {
                var valid1 = !0;
                let len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs6 = errors;
                  validate383(data2[i0], instancePath + "/tools/" + i0) || (vErrors = vErrors === null ? validate383.errors : vErrors.concat(validate383.errors), errors = vErrors.length);
                  var valid1 = _errs6 === errors;
                  if (!valid1)
                    break;
                }
              } else
                return validate403.errors = [{ instancePath: instancePath + "/tools", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate403.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate403.errors = vErrors, errors === 0;
}
function validate407(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.model === void 0 && (missing0 = "model"))
        return validate407.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.model !== void 0 && typeof data.model != "string")
        return validate407.errors = [{ instancePath: instancePath + "/model", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
    } else
      return validate407.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate407.errors = vErrors, errors === 0;
}
function validate406(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.from === void 0 && (missing0 = "from") || data.to === void 0 && (missing0 = "to"))
        return validate406.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "fallback")
          return validate406.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "fallback" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.from !== void 0) {
          let _errs2 = errors;
          validate407(data.from, instancePath + "/from") || (vErrors = vErrors === null ? validate407.errors : vErrors.concat(validate407.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.to !== void 0) {
            let _errs3 = errors;
            validate407(data.to, instancePath + "/to") || (vErrors = vErrors === null ? validate407.errors : vErrors.concat(validate407.errors), errors = vErrors.length);
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate406.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate406.errors = vErrors, errors === 0;
}
function validate5(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate5.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate5.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "text" ? validate6(data, instancePath) || (vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors), errors = vErrors.length) : tag0 === "image" ? validate22(data, instancePath) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length) : tag0 === "document" ? validate35(data, instancePath) || (vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors), errors = vErrors.length) : tag0 === "search_result" ? validate56(data, instancePath) || (vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors), errors = vErrors.length) : tag0 === "thinking" ? validate61(data, instancePath) || (vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors), errors = vErrors.length) : tag0 === "redacted_thinking" ? validate63(data, instancePath) || (vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors), errors = vErrors.length) : tag0 === "tool_use" ? validate65(data, instancePath) || (vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors), errors = vErrors.length) : tag0 === "tool_result" ? validate76(data, instancePath) || (vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors), errors = vErrors.length) : tag0 === "server_tool_use" ? validate103(data, instancePath) || (vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors), errors = vErrors.length) : tag0 === "web_search_tool_result" ? validate107(data, instancePath) || (vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors), errors = vErrors.length) : tag0 === "web_fetch_tool_result" ? validate117(data, instancePath) || (vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors), errors = vErrors.length) : tag0 === "advisor_tool_result" ? validate128(data, instancePath) || (vErrors = vErrors === null ? validate128.errors : vErrors.concat(validate128.errors), errors = vErrors.length) : tag0 === "code_execution_tool_result" ? validate139(data, instancePath) || (vErrors = vErrors === null ? validate139.errors : vErrors.concat(validate139.errors), errors = vErrors.length) : tag0 === "bash_code_execution_tool_result" ? validate153(data, instancePath) || (vErrors = vErrors === null ? validate153.errors : vErrors.concat(validate153.errors), errors = vErrors.length) : tag0 === "text_editor_code_execution_tool_result" ? validate164(data, instancePath) || (vErrors = vErrors === null ? validate164.errors : vErrors.concat(validate164.errors), errors = vErrors.length) : tag0 === "tool_search_tool_result" ? validate177(data, instancePath) || (vErrors = vErrors === null ? validate177.errors : vErrors.concat(validate177.errors), errors = vErrors.length) : tag0 === "mcp_tool_use" ? validate187(data, instancePath) || (vErrors = vErrors === null ? validate187.errors : vErrors.concat(validate187.errors), errors = vErrors.length) : tag0 === "mcp_tool_result" ? validate190(data, instancePath) || (vErrors = vErrors === null ? validate190.errors : vErrors.concat(validate190.errors), errors = vErrors.length) : tag0 === "container_upload" ? validate194(data, instancePath) || (vErrors = vErrors === null ? validate194.errors : vErrors.concat(validate194.errors), errors = vErrors.length) : tag0 === "compaction" ? validate197(data, instancePath) || (vErrors = vErrors === null ? validate197.errors : vErrors.concat(validate197.errors), errors = vErrors.length) : tag0 === "tool_addition" ? validate200(data, instancePath) || (vErrors = vErrors === null ? validate200.errors : vErrors.concat(validate200.errors), errors = vErrors.length) : tag0 === "tool_removal" ? validate391(data, instancePath) || (vErrors = vErrors === null ? validate391.errors : vErrors.concat(validate391.errors), errors = vErrors.length) : tag0 === "mcp_tool_listing" ? validate403(data, instancePath) || (vErrors = vErrors === null ? validate403.errors : vErrors.concat(validate403.errors), errors = vErrors.length) : tag0 === "fallback" && (validate406(data, instancePath) || (vErrors = vErrors === null ? validate406.errors : vErrors.concat(validate406.errors), errors = vErrors.length));
      }
    } else
      return validate5.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate5.errors = vErrors, errors === 0;
}
function validate4(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (typeof data != "string")
    if (Array.isArray(data)) {
      if (Array.isArray(data)) {
        var valid2 = !0;
        let len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let _errs1 = errors;
          validate5(data[i0], instancePath + "/" + i0) || (vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors), errors = vErrors.length);
          var valid2 = _errs1 === errors;
          if (!valid2)
            break;
        }
      }
    } else
      return validate4.errors = [{ instancePath, keyword: "byType", params: { expected: "a string or an array" }, message: "must be a string or an array" }], !1;
  return validate4.errors = vErrors, errors === 0;
}
function validate3(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.content === void 0 && (missing0 = "content") || data.role === void 0 && (missing0 = "role"))
        return validate3.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.content !== void 0) {
        let _errs1 = errors;
        validate4(data.content, instancePath + "/content") || (vErrors = vErrors === null ? validate4.errors : vErrors.concat(validate4.errors), errors = vErrors.length);
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.role !== void 0) {
          let _errs2 = errors;
          if (data.role !== "user")
            return validate3.errors = [{ instancePath: instancePath + "/role", keyword: "const", params: { allowedValue: "user" }, message: "must be equal to constant" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate3.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate3.errors = vErrors, errors === 0;
}
function validate414(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.content === void 0 && (missing0 = "content") || data.role === void 0 && (missing0 = "role"))
        return validate414.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.content !== void 0) {
        let _errs1 = errors;
        validate4(data.content, instancePath + "/content") || (vErrors = vErrors === null ? validate4.errors : vErrors.concat(validate4.errors), errors = vErrors.length);
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.role !== void 0) {
          let _errs2 = errors;
          if (data.role !== "assistant")
            return validate414.errors = [{ instancePath: instancePath + "/role", keyword: "const", params: { allowedValue: "assistant" }, message: "must be equal to constant" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate414.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate414.errors = vErrors, errors === 0;
}
function validate418(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate418.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate418.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "text" ? validate6(data, instancePath) || (vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors), errors = vErrors.length) : tag0 === "tool_addition" ? validate200(data, instancePath) || (vErrors = vErrors === null ? validate200.errors : vErrors.concat(validate200.errors), errors = vErrors.length) : tag0 === "tool_removal" && (validate391(data, instancePath) || (vErrors = vErrors === null ? validate391.errors : vErrors.concat(validate391.errors), errors = vErrors.length));
      }
    } else
      return validate418.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate418.errors = vErrors, errors === 0;
}
function validate423(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.effort !== void 0) {
        let data0 = data.effort;
        if (typeof data0 != "string" && data0 !== null)
          return validate423.errors = [{ instancePath: instancePath + "/effort", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
      }
    } else
      return validate423.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate423.errors = vErrors, errors === 0;
}
function validate417(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.role === void 0 && (missing0 = "role"))
        return validate417.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.role !== void 0) {
        let _errs1 = errors;
        if (data.role !== "system")
          return validate417.errors = [{ instancePath: instancePath + "/role", keyword: "const", params: { allowedValue: "system" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.clear_at !== void 0) {
          let data1 = data.clear_at, _errs2 = errors;
          if (typeof data1 != "string" && data1 !== null)
            return validate417.errors = [{ instancePath: instancePath + "/clear_at", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.content !== void 0) {
            let data2 = data.content, _errs3 = errors;
            if (typeof data2 != "string")
              if (Array.isArray(data2)) {
                if (Array.isArray(data2)) {
                  var valid4 = !0;
                  let len0 = data2.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    let _errs5 = errors;
                    validate418(data2[i0], instancePath + "/content/" + i0) || (vErrors = vErrors === null ? validate418.errors : vErrors.concat(validate418.errors), errors = vErrors.length);
                    var valid4 = _errs5 === errors;
                    if (!valid4)
                      break;
                  }
                }
              } else
                return validate417.errors = [{ instancePath: instancePath + "/content", keyword: "byType", params: { expected: "a string or an array" }, message: "must be a string or an array" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.output_config !== void 0) {
              let data4 = data.output_config, _errs6 = errors;
              if (typeof data4 == "object" && data4 !== null && !Array.isArray(data4))
                validate423(data4, instancePath + "/output_config") || (vErrors = vErrors === null ? validate423.errors : vErrors.concat(validate423.errors), errors = vErrors.length);
              else if (data4 !== null)
                return validate417.errors = [{ instancePath: instancePath + "/output_config", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate417.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate417.errors = vErrors, errors === 0;
}
function validate2(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.role === void 0 && (missing0 = "role"))
        return validate2.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.role !== void 0) {
        let _errs1 = errors;
        if (typeof data.role != "string")
          return validate2.errors = [{ instancePath: instancePath + "/role", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.role;
        if (tag0 === "user")
          validate3(data, instancePath) || (vErrors = vErrors === null ? validate3.errors : vErrors.concat(validate3.errors), errors = vErrors.length);
        else if (tag0 === "assistant")
          validate414(data, instancePath) || (vErrors = vErrors === null ? validate414.errors : vErrors.concat(validate414.errors), errors = vErrors.length);
        else if (tag0 === "system")
          validate417(data, instancePath) || (vErrors = vErrors === null ? validate417.errors : vErrors.concat(validate417.errors), errors = vErrors.length);
        else
          return validate2.errors = [{ instancePath: instancePath + "/role", keyword: "variants", params: { tag: "role", value: tag0 }, message: 'must be one of "user", "assistant", "system"' }], !1;
      }
    } else
      return validate2.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate2.errors = vErrors, errors === 0;
}
function validate430(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate430.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "auto")
          return validate430.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "auto" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.disable_parallel_tool_use !== void 0) {
          let _errs2 = errors;
          if (typeof data.disable_parallel_tool_use != "boolean")
            return validate430.errors = [{ instancePath: instancePath + "/disable_parallel_tool_use", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate430.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate430.errors = vErrors, errors === 0;
}
function validate432(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate432.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "any")
          return validate432.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "any" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.disable_parallel_tool_use !== void 0) {
          let _errs2 = errors;
          if (typeof data.disable_parallel_tool_use != "boolean")
            return validate432.errors = [{ instancePath: instancePath + "/disable_parallel_tool_use", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate432.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate432.errors = vErrors, errors === 0;
}
function validate434(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name"))
        return validate434.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "tool")
          return validate434.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "tool" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.name !== void 0) {
          let _errs2 = errors;
          if (typeof data.name != "string")
            return validate434.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.disable_parallel_tool_use !== void 0) {
            let _errs4 = errors;
            if (typeof data.disable_parallel_tool_use != "boolean")
              return validate434.errors = [{ instancePath: instancePath + "/disable_parallel_tool_use", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate434.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate434.errors = vErrors, errors === 0;
}
function validate436(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate436.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0 && data.type !== "none")
        return validate436.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "none" }, message: "must be equal to constant" }], !1;
    } else
      return validate436.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate436.errors = vErrors, errors === 0;
}
function validate429(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate429.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate429.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "auto" ? validate430(data, instancePath) || (vErrors = vErrors === null ? validate430.errors : vErrors.concat(validate430.errors), errors = vErrors.length) : tag0 === "any" ? validate432(data, instancePath) || (vErrors = vErrors === null ? validate432.errors : vErrors.concat(validate432.errors), errors = vErrors.length) : tag0 === "tool" ? validate434(data, instancePath) || (vErrors = vErrors === null ? validate434.errors : vErrors.concat(validate434.errors), errors = vErrors.length) : tag0 === "none" && (validate436(data, instancePath) || (vErrors = vErrors === null ? validate436.errors : vErrors.concat(validate436.errors), errors = vErrors.length));
      }
    } else
      return validate429.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate429.errors = vErrors, errors === 0;
}
function validate441(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.prefix_mismatch_behavior !== void 0) {
        let data0 = data.prefix_mismatch_behavior;
        if (typeof data0 != "string" && data0 !== null)
          return validate441.errors = [{ instancePath: instancePath + "/prefix_mismatch_behavior", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
      }
    } else
      return validate441.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate441.errors = vErrors, errors === 0;
}
function validate440(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.budget_tokens === void 0 && (missing0 = "budget_tokens"))
        return validate440.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "enabled")
          return validate440.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "enabled" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.budget_tokens !== void 0) {
          let data1 = data.budget_tokens, _errs2 = errors;
          if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)))
            return validate440.errors = [{ instancePath: instancePath + "/budget_tokens", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.block_binding !== void 0) {
            let data2 = data.block_binding, _errs4 = errors;
            if (typeof data2 == "object" && data2 !== null && !Array.isArray(data2))
              validate441(data2, instancePath + "/block_binding") || (vErrors = vErrors === null ? validate441.errors : vErrors.concat(validate441.errors), errors = vErrors.length);
            else if (data2 !== null)
              return validate440.errors = [{ instancePath: instancePath + "/block_binding", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.display !== void 0) {
              let data3 = data.display, _errs6 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate440.errors = [{ instancePath: instancePath + "/display", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate440.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate440.errors = vErrors, errors === 0;
}
function validate444(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate444.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0 && data.type !== "disabled")
        return validate444.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "disabled" }, message: "must be equal to constant" }], !1;
    } else
      return validate444.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate444.errors = vErrors, errors === 0;
}
function validate446(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate446.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0 && data.type !== "between_tools")
        return validate446.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "between_tools" }, message: "must be equal to constant" }], !1;
    } else
      return validate446.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate446.errors = vErrors, errors === 0;
}
function validate448(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate448.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "adaptive")
          return validate448.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "adaptive" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.block_binding !== void 0) {
          let data1 = data.block_binding, _errs2 = errors;
          if (typeof data1 == "object" && data1 !== null && !Array.isArray(data1))
            validate441(data1, instancePath + "/block_binding") || (vErrors = vErrors === null ? validate441.errors : vErrors.concat(validate441.errors), errors = vErrors.length);
          else if (data1 !== null)
            return validate448.errors = [{ instancePath: instancePath + "/block_binding", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.display !== void 0) {
            let data2 = data.display, _errs4 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate448.errors = [{ instancePath: instancePath + "/display", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate448.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate448.errors = vErrors, errors === 0;
}
function validate439(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate439.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate439.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "enabled" ? validate440(data, instancePath) || (vErrors = vErrors === null ? validate440.errors : vErrors.concat(validate440.errors), errors = vErrors.length) : tag0 === "disabled" ? validate444(data, instancePath) || (vErrors = vErrors === null ? validate444.errors : vErrors.concat(validate444.errors), errors = vErrors.length) : tag0 === "between_tools" ? validate446(data, instancePath) || (vErrors = vErrors === null ? validate446.errors : vErrors.concat(validate446.errors), errors = vErrors.length) : tag0 === "adaptive" && (validate448(data, instancePath) || (vErrors = vErrors === null ? validate448.errors : vErrors.concat(validate448.errors), errors = vErrors.length));
      }
    } else
      return validate439.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate439.errors = vErrors, errors === 0;
}
function validate453(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.schema === void 0 && (missing0 = "schema"))
        return validate453.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "json_schema")
          return validate453.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "json_schema" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.schema !== void 0) {
          let data1 = data.schema, _errs2 = errors;
          if (errors === _errs2 && !(data1 && typeof data1 == "object" && !Array.isArray(data1)))
            return validate453.errors = [{ instancePath: instancePath + "/schema", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate453.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate453.errors = vErrors, errors === 0;
}
function validate455(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.total === void 0 && (missing0 = "total"))
        return validate455.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "tokens")
          return validate455.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "tokens" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.total !== void 0) {
          let data1 = data.total, _errs2 = errors;
          if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)))
            return validate455.errors = [{ instancePath: instancePath + "/total", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.remaining !== void 0) {
            let data2 = data.remaining, _errs4 = errors;
            if (typeof data2 == "number") {
              if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)))
                return validate455.errors = [{ instancePath: instancePath + "/remaining", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
            } else if (data2 !== null)
              return validate455.errors = [{ instancePath: instancePath + "/remaining", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate455.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate455.errors = vErrors, errors === 0;
}
function validate452(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.effort !== void 0) {
        let data0 = data.effort, _errs1 = errors;
        if (typeof data0 != "string" && data0 !== null)
          return validate452.errors = [{ instancePath: instancePath + "/effort", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.format !== void 0) {
          let data1 = data.format, _errs2 = errors;
          if (typeof data1 == "object" && data1 !== null && !Array.isArray(data1))
            validate453(data1, instancePath + "/format") || (vErrors = vErrors === null ? validate453.errors : vErrors.concat(validate453.errors), errors = vErrors.length);
          else if (data1 !== null)
            return validate452.errors = [{ instancePath: instancePath + "/format", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.task_budget !== void 0) {
            let data2 = data.task_budget, _errs4 = errors;
            if (typeof data2 == "object" && data2 !== null && !Array.isArray(data2))
              validate455(data2, instancePath + "/task_budget") || (vErrors = vErrors === null ? validate455.errors : vErrors.concat(validate455.errors), errors = vErrors.length);
            else if (data2 !== null)
              return validate452.errors = [{ instancePath: instancePath + "/task_budget", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate452.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate452.errors = vErrors, errors === 0;
}
function validate458(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.user_id !== void 0) {
        let data0 = data.user_id;
        if (typeof data0 != "string" && data0 !== null)
          return validate458.errors = [{ instancePath: instancePath + "/user_id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
      }
    } else
      return validate458.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate458.errors = vErrors, errors === 0;
}
function validate462(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.skill_id === void 0 && (missing0 = "skill_id"))
        return validate462.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate462.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.skill_id !== void 0) {
          let _errs3 = errors;
          if (typeof data.skill_id != "string")
            return validate462.errors = [{ instancePath: instancePath + "/skill_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.version !== void 0) {
            let _errs5 = errors;
            if (typeof data.version != "string")
              return validate462.errors = [{ instancePath: instancePath + "/version", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate462.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate462.errors = vErrors, errors === 0;
}
function validate461(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.id !== void 0) {
        let data0 = data.id, _errs1 = errors;
        if (typeof data0 != "string" && data0 !== null)
          return validate461.errors = [{ instancePath: instancePath + "/id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.skills !== void 0) {
          let data1 = data.skills, _errs2 = errors;
          if (Array.isArray(data1)) {
            if (Array.isArray(data1)) {
              var valid4 = !0;
              let len0 = data1.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let _errs4 = errors;
                validate462(data1[i0], instancePath + "/skills/" + i0) || (vErrors = vErrors === null ? validate462.errors : vErrors.concat(validate462.errors), errors = vErrors.length);
                var valid4 = _errs4 === errors;
                if (!valid4)
                  break;
              }
            }
          } else if (data1 !== null)
            return validate461.errors = [{ instancePath: instancePath + "/skills", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate461.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate461.errors = vErrors, errors === 0;
}
function validate465(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.previous_message_id !== void 0) {
        let data0 = data.previous_message_id;
        if (typeof data0 != "string" && data0 !== null)
          return validate465.errors = [{ instancePath: instancePath + "/previous_message_id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
      }
    } else
      return validate465.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate465.errors = vErrors, errors === 0;
}
function validate470(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.value === void 0 && (missing0 = "value"))
        return validate470.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "input_tokens")
          return validate470.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "input_tokens" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.value !== void 0) {
          let data1 = data.value, _errs2 = errors;
          if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)))
            return validate470.errors = [{ instancePath: instancePath + "/value", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate470.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate470.errors = vErrors, errors === 0;
}
function validate472(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.value === void 0 && (missing0 = "value"))
        return validate472.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "tool_uses")
          return validate472.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "tool_uses" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.value !== void 0) {
          let data1 = data.value, _errs2 = errors;
          if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)))
            return validate472.errors = [{ instancePath: instancePath + "/value", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate472.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate472.errors = vErrors, errors === 0;
}
function validate475(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.value === void 0 && (missing0 = "value"))
        return validate475.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "input_tokens")
          return validate475.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "input_tokens" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.value !== void 0) {
          let data1 = data.value, _errs2 = errors;
          if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)))
            return validate475.errors = [{ instancePath: instancePath + "/value", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate475.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate475.errors = vErrors, errors === 0;
}
function validate477(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.value === void 0 && (missing0 = "value"))
        return validate477.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "tool_uses")
          return validate477.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "tool_uses" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.value !== void 0) {
          let data1 = data.value, _errs2 = errors;
          if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)))
            return validate477.errors = [{ instancePath: instancePath + "/value", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate477.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate477.errors = vErrors, errors === 0;
}
function validate474(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate474.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate474.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "input_tokens" ? validate475(data, instancePath) || (vErrors = vErrors === null ? validate475.errors : vErrors.concat(validate475.errors), errors = vErrors.length) : tag0 === "tool_uses" && (validate477(data, instancePath) || (vErrors = vErrors === null ? validate477.errors : vErrors.concat(validate477.errors), errors = vErrors.length));
      }
    } else
      return validate474.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate474.errors = vErrors, errors === 0;
}
function validate469(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate469.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "clear_tool_uses_20250919")
          return validate469.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "clear_tool_uses_20250919" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.clear_at_least !== void 0) {
          let data1 = data.clear_at_least, _errs2 = errors;
          if (typeof data1 == "object" && data1 !== null && !Array.isArray(data1))
            validate470(data1, instancePath + "/clear_at_least") || (vErrors = vErrors === null ? validate470.errors : vErrors.concat(validate470.errors), errors = vErrors.length);
          else if (data1 !== null)
            return validate469.errors = [{ instancePath: instancePath + "/clear_at_least", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.clear_tool_inputs !== void 0) {
            let data2 = data.clear_tool_inputs, _errs4 = errors;
            if (typeof data2 != "boolean") {
              if (Array.isArray(data2)) {
                if (Array.isArray(data2)) {
                  var valid5 = !0;
                  let len0 = data2.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    let _errs6 = errors;
                    if (typeof data2[i0] != "string")
                      return validate469.errors = [{ instancePath: instancePath + "/clear_tool_inputs/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid5 = _errs6 === errors;
                    if (!valid5)
                      break;
                  }
                }
              } else if (data2 !== null)
                return validate469.errors = [{ instancePath: instancePath + "/clear_tool_inputs", keyword: "byType", params: { expected: "true or false, an array or null" }, message: "must be true or false, an array or null" }], !1;
            }
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.exclude_tools !== void 0) {
              let data4 = data.exclude_tools, _errs8 = errors;
              if (Array.isArray(data4)) {
                if (Array.isArray(data4)) {
                  var valid8 = !0;
                  let len1 = data4.length;
                  for (let i1 = 0; i1 < len1; i1++) {
                    let _errs10 = errors;
                    if (typeof data4[i1] != "string")
                      return validate469.errors = [{ instancePath: instancePath + "/exclude_tools/" + i1, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid8 = _errs10 === errors;
                    if (!valid8)
                      break;
                  }
                }
              } else if (data4 !== null)
                return validate469.errors = [{ instancePath: instancePath + "/exclude_tools", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
              var valid0 = _errs8 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.keep !== void 0) {
                let _errs12 = errors;
                validate472(data.keep, instancePath + "/keep") || (vErrors = vErrors === null ? validate472.errors : vErrors.concat(validate472.errors), errors = vErrors.length);
                var valid0 = _errs12 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.trigger !== void 0) {
                  let _errs13 = errors;
                  validate474(data.trigger, instancePath + "/trigger") || (vErrors = vErrors === null ? validate474.errors : vErrors.concat(validate474.errors), errors = vErrors.length);
                  var valid0 = _errs13 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate469.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate469.errors = vErrors, errors === 0;
}
function validate483(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.value === void 0 && (missing0 = "value"))
        return validate483.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "thinking_turns")
          return validate483.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "thinking_turns" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.value !== void 0) {
          let data1 = data.value, _errs2 = errors;
          if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)))
            return validate483.errors = [{ instancePath: instancePath + "/value", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate483.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate483.errors = vErrors, errors === 0;
}
function validate485(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate485.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0 && data.type !== "all")
        return validate485.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "all" }, message: "must be equal to constant" }], !1;
    } else
      return validate485.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate485.errors = vErrors, errors === 0;
}
function validate482(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate482.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate482.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "thinking_turns" ? validate483(data, instancePath) || (vErrors = vErrors === null ? validate483.errors : vErrors.concat(validate483.errors), errors = vErrors.length) : tag0 === "all" && (validate485(data, instancePath) || (vErrors = vErrors === null ? validate485.errors : vErrors.concat(validate485.errors), errors = vErrors.length));
      }
    } else
      return validate482.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate482.errors = vErrors, errors === 0;
}
function validate481(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate481.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "clear_thinking_20251015")
          return validate481.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "clear_thinking_20251015" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.keep !== void 0) {
          let data1 = data.keep, _errs2 = errors;
          if (typeof data1 == "object" && data1 !== null && !Array.isArray(data1))
            validate482(data1, instancePath + "/keep") || (vErrors = vErrors === null ? validate482.errors : vErrors.concat(validate482.errors), errors = vErrors.length);
          else if (typeof data1 != "string")
            return validate481.errors = [{ instancePath: instancePath + "/keep", keyword: "byType", params: { expected: "an object or a string" }, message: "must be an object or a string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate481.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate481.errors = vErrors, errors === 0;
}
function validate489(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate489.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "compact_20260112")
          return validate489.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "compact_20260112" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.instructions !== void 0) {
          let data1 = data.instructions, _errs2 = errors;
          if (typeof data1 != "string" && data1 !== null)
            return validate489.errors = [{ instancePath: instancePath + "/instructions", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.pause_after_compaction !== void 0) {
            let _errs3 = errors;
            if (typeof data.pause_after_compaction != "boolean")
              return validate489.errors = [{ instancePath: instancePath + "/pause_after_compaction", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.trigger !== void 0) {
              let data3 = data.trigger, _errs5 = errors;
              if (typeof data3 == "object" && data3 !== null && !Array.isArray(data3))
                validate475(data3, instancePath + "/trigger") || (vErrors = vErrors === null ? validate475.errors : vErrors.concat(validate475.errors), errors = vErrors.length);
              else if (data3 !== null)
                return validate489.errors = [{ instancePath: instancePath + "/trigger", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate489.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate489.errors = vErrors, errors === 0;
}
function validate468(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate468.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate468.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "clear_tool_uses_20250919" ? validate469(data, instancePath) || (vErrors = vErrors === null ? validate469.errors : vErrors.concat(validate469.errors), errors = vErrors.length) : tag0 === "clear_thinking_20251015" ? validate481(data, instancePath) || (vErrors = vErrors === null ? validate481.errors : vErrors.concat(validate481.errors), errors = vErrors.length) : tag0 === "compact_20260112" && (validate489(data, instancePath) || (vErrors = vErrors === null ? validate489.errors : vErrors.concat(validate489.errors), errors = vErrors.length));
      }
    } else
      return validate468.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate468.errors = vErrors, errors === 0;
}
function validate467(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.edits !== void 0) {
        let data0 = data.edits;
        if (errors === errors)
          if (Array.isArray(data0)) {
            var valid1 = !0;
            let len0 = data0.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let _errs3 = errors;
              validate468(data0[i0], instancePath + "/edits/" + i0) || (vErrors = vErrors === null ? validate468.errors : vErrors.concat(validate468.errors), errors = vErrors.length);
              var valid1 = _errs3 === errors;
              if (!valid1)
                break;
            }
          } else
            return validate467.errors = [{ instancePath: instancePath + "/edits", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
      }
    } else
      return validate467.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate467.errors = vErrors, errors === 0;
}
function validate494(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate494.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "summarize")
          return validate494.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "summarize" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.instructions !== void 0) {
          let data1 = data.instructions, _errs2 = errors;
          if (typeof data1 != "string" && data1 !== null)
            return validate494.errors = [{ instancePath: instancePath + "/instructions", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate494.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate494.errors = vErrors, errors === 0;
}
function validate497(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.allowed_tools !== void 0) {
        let data0 = data.allowed_tools, _errs1 = errors;
        if (Array.isArray(data0)) {
          if (Array.isArray(data0)) {
            var valid3 = !0;
            let len0 = data0.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let _errs3 = errors;
              if (typeof data0[i0] != "string")
                return validate497.errors = [{ instancePath: instancePath + "/allowed_tools/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid3 = _errs3 === errors;
              if (!valid3)
                break;
            }
          }
        } else if (data0 !== null)
          return validate497.errors = [{ instancePath: instancePath + "/allowed_tools", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.enabled !== void 0) {
          let data2 = data.enabled, _errs5 = errors;
          if (typeof data2 != "boolean" && data2 !== null)
            return validate497.errors = [{ instancePath: instancePath + "/enabled", keyword: "byType", params: { expected: "true or false or null" }, message: "must be true or false or null" }], !1;
          var valid0 = _errs5 === errors;
        } else
          var valid0 = !0;
    } else
      return validate497.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate497.errors = vErrors, errors === 0;
}
function validate496(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name") || data.url === void 0 && (missing0 = "url"))
        return validate496.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "url")
          return validate496.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "url" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.name !== void 0) {
          let _errs2 = errors;
          if (typeof data.name != "string")
            return validate496.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.url !== void 0) {
            let _errs4 = errors;
            if (typeof data.url != "string")
              return validate496.errors = [{ instancePath: instancePath + "/url", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.authorization_token !== void 0) {
              let data3 = data.authorization_token, _errs6 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate496.errors = [{ instancePath: instancePath + "/authorization_token", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.tool_configuration !== void 0) {
                let data4 = data.tool_configuration, _errs7 = errors;
                if (typeof data4 == "object" && data4 !== null && !Array.isArray(data4))
                  validate497(data4, instancePath + "/tool_configuration") || (vErrors = vErrors === null ? validate497.errors : vErrors.concat(validate497.errors), errors = vErrors.length);
                else if (data4 !== null)
                  return validate496.errors = [{ instancePath: instancePath + "/tool_configuration", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                var valid0 = _errs7 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate496.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate496.errors = vErrors, errors === 0;
}
function validate502(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.model === void 0 && (missing0 = "model"))
        return validate502.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.model !== void 0) {
        let _errs1 = errors;
        if (typeof data.model != "string")
          return validate502.errors = [{ instancePath: instancePath + "/model", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.max_tokens !== void 0) {
          let data1 = data.max_tokens, _errs3 = errors;
          if (typeof data1 == "number") {
            if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)))
              return validate502.errors = [{ instancePath: instancePath + "/max_tokens", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
          } else if (data1 !== null)
            return validate502.errors = [{ instancePath: instancePath + "/max_tokens", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.output_config !== void 0) {
            let data2 = data.output_config, _errs6 = errors;
            if (typeof data2 == "object" && data2 !== null && !Array.isArray(data2))
              validate452(data2, instancePath + "/output_config") || (vErrors = vErrors === null ? validate452.errors : vErrors.concat(validate452.errors), errors = vErrors.length);
            else if (data2 !== null)
              return validate502.errors = [{ instancePath: instancePath + "/output_config", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
            var valid0 = _errs6 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.speed !== void 0) {
              let data3 = data.speed, _errs8 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate502.errors = [{ instancePath: instancePath + "/speed", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs8 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.thinking !== void 0) {
                let data4 = data.thinking, _errs9 = errors;
                if (typeof data4 == "object" && data4 !== null && !Array.isArray(data4))
                  validate439(data4, instancePath + "/thinking") || (vErrors = vErrors === null ? validate439.errors : vErrors.concat(validate439.errors), errors = vErrors.length);
                else if (data4 !== null)
                  return validate502.errors = [{ instancePath: instancePath + "/thinking", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                var valid0 = _errs9 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate502.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate502.errors = vErrors, errors === 0;
}
function validate501(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (typeof data != "string")
    if (Array.isArray(data)) {
      if (Array.isArray(data)) {
        var valid2 = !0;
        let len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let _errs1 = errors;
          validate502(data[i0], instancePath + "/" + i0) || (vErrors = vErrors === null ? validate502.errors : vErrors.concat(validate502.errors), errors = vErrors.length);
          var valid2 = _errs1 === errors;
          if (!valid2)
            break;
        }
      }
    } else
      return validate501.errors = [{ instancePath, keyword: "byType", params: { expected: "a string or an array" }, message: "must be a string or an array" }], !1;
  return validate501.errors = vErrors, errors === 0;
}
function validate508(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.token === void 0 && (missing0 = "token"))
        return validate508.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.token !== void 0) {
        let _errs1 = errors;
        if (typeof data.token != "string")
          return validate508.errors = [{ instancePath: instancePath + "/token", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.mode !== void 0) {
          let _errs3 = errors;
          if (typeof data.mode != "string")
            return validate508.errors = [{ instancePath: instancePath + "/mode", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate508.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate508.errors = vErrors, errors === 0;
}
function validate510(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate510.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "billing_policy")
          return validate510.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "billing_policy" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.bill_to !== void 0) {
          let _errs2 = errors;
          if (typeof data.bill_to != "string")
            return validate510.errors = [{ instancePath: instancePath + "/bill_to", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate510.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate510.errors = vErrors, errors === 0;
}
function validate513(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate513.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0 && data.type !== "create")
        return validate513.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "create" }, message: "must be equal to constant" }], !1;
    } else
      return validate513.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate513.errors = vErrors, errors === 0;
}
function validate515(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.previous_message_id === void 0 && (missing0 = "previous_message_id"))
        return validate515.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "continue")
          return validate515.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "continue" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.previous_message_id !== void 0) {
          let _errs2 = errors;
          if (typeof data.previous_message_id != "string")
            return validate515.errors = [{ instancePath: instancePath + "/previous_message_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate515.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate515.errors = vErrors, errors === 0;
}
function validate512(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate512.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate512.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "create" ? validate513(data, instancePath) || (vErrors = vErrors === null ? validate513.errors : vErrors.concat(validate513.errors), errors = vErrors.length) : tag0 === "continue" && (validate515(data, instancePath) || (vErrors = vErrors === null ? validate515.errors : vErrors.concat(validate515.errors), errors = vErrors.length));
      }
    } else
      return validate512.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate512.errors = vErrors, errors === 0;
}
function validate1(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.model === void 0 && (missing0 = "model") || data.messages === void 0 && (missing0 = "messages") || data.max_tokens === void 0 && (missing0 = "max_tokens"))
        return validate1.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.model !== void 0) {
        let _errs1 = errors;
        if (typeof data.model != "string")
          return validate1.errors = [{ instancePath: instancePath + "/model", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.messages !== void 0) {
          let data1 = data.messages, _errs3 = errors;
          if (errors === _errs3)
            if (Array.isArray(data1)) {
              var valid1 = !0;
              let len0 = data1.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let _errs5 = errors;
                validate2(data1[i0], instancePath + "/messages/" + i0) || (vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors), errors = vErrors.length);
                var valid1 = _errs5 === errors;
                if (!valid1)
                  break;
              }
            } else
              return validate1.errors = [{ instancePath: instancePath + "/messages", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.system !== void 0) {
            let data3 = data.system, _errs6 = errors;
            if (typeof data3 != "string")
              if (Array.isArray(data3)) {
                if (Array.isArray(data3)) {
                  var valid4 = !0;
                  let len1 = data3.length;
                  for (let i1 = 0; i1 < len1; i1++) {
                    let _errs8 = errors;
                    validate6(data3[i1], instancePath + "/system/" + i1) || (vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors), errors = vErrors.length);
                    var valid4 = _errs8 === errors;
                    if (!valid4)
                      break;
                  }
                }
              } else
                return validate1.errors = [{ instancePath: instancePath + "/system", keyword: "byType", params: { expected: "a string or an array" }, message: "must be a string or an array" }], !1;
            var valid0 = _errs6 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.max_tokens !== void 0) {
              let data5 = data.max_tokens, _errs9 = errors;
              if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5)))
                return validate1.errors = [{ instancePath: instancePath + "/max_tokens", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
              var valid0 = _errs9 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.stream !== void 0) {
                let _errs11 = errors;
                if (typeof data.stream != "boolean")
                  return validate1.errors = [{ instancePath: instancePath + "/stream", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                var valid0 = _errs11 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.tools !== void 0) {
                  let data7 = data.tools, _errs13 = errors;
                  if (errors === _errs13)
                    if (Array.isArray(data7)) {
                      var valid5 = !0;
                      let len2 = data7.length;
                      for (let i2 = 0; i2 < len2; i2++) {
                        let _errs15 = errors;
                        validate209(data7[i2], instancePath + "/tools/" + i2) || (vErrors = vErrors === null ? validate209.errors : vErrors.concat(validate209.errors), errors = vErrors.length);
                        var valid5 = _errs15 === errors;
                        if (!valid5)
                          break;
                      }
                    } else
                      return validate1.errors = [{ instancePath: instancePath + "/tools", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                  var valid0 = _errs13 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.tool_choice !== void 0) {
                    let _errs16 = errors;
                    validate429(data.tool_choice, instancePath + "/tool_choice") || (vErrors = vErrors === null ? validate429.errors : vErrors.concat(validate429.errors), errors = vErrors.length);
                    var valid0 = _errs16 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.thinking !== void 0) {
                      let _errs17 = errors;
                      validate439(data.thinking, instancePath + "/thinking") || (vErrors = vErrors === null ? validate439.errors : vErrors.concat(validate439.errors), errors = vErrors.length);
                      var valid0 = _errs17 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.output_config !== void 0) {
                        let _errs18 = errors;
                        validate452(data.output_config, instancePath + "/output_config") || (vErrors = vErrors === null ? validate452.errors : vErrors.concat(validate452.errors), errors = vErrors.length);
                        var valid0 = _errs18 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.temperature !== void 0) {
                          let data12 = data.temperature, _errs19 = errors;
                          if (!(typeof data12 == "number" && isFinite(data12)))
                            return validate1.errors = [{ instancePath: instancePath + "/temperature", keyword: "type", params: { type: "number" }, message: "must be number" }], !1;
                          var valid0 = _errs19 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.top_p !== void 0) {
                            let data13 = data.top_p, _errs21 = errors;
                            if (!(typeof data13 == "number" && isFinite(data13)))
                              return validate1.errors = [{ instancePath: instancePath + "/top_p", keyword: "type", params: { type: "number" }, message: "must be number" }], !1;
                            var valid0 = _errs21 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0) {
                            if (data.top_k !== void 0) {
                              let data14 = data.top_k, _errs23 = errors;
                              if (!(typeof data14 == "number" && !(data14 % 1) && !isNaN(data14) && isFinite(data14)))
                                return validate1.errors = [{ instancePath: instancePath + "/top_k", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                              var valid0 = _errs23 === errors;
                            } else
                              var valid0 = !0;
                            if (valid0) {
                              if (data.stop_sequences !== void 0) {
                                let data15 = data.stop_sequences, _errs25 = errors;
                                if (errors === _errs25)
                                  if (Array.isArray(data15)) {
                                    var valid6 = !0;
                                    let len3 = data15.length;
                                    for (let i3 = 0; i3 < len3; i3++) {
                                      let _errs27 = errors;
                                      if (typeof data15[i3] != "string")
                                        return validate1.errors = [{ instancePath: instancePath + "/stop_sequences/" + i3, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                      var valid6 = _errs27 === errors;
                                      if (!valid6)
                                        break;
                                    }
                                  } else
                                    return validate1.errors = [{ instancePath: instancePath + "/stop_sequences", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                var valid0 = _errs25 === errors;
                              } else
                                var valid0 = !0;
                              if (valid0) {
                                if (data.metadata !== void 0) {
                                  let _errs29 = errors;
                                  validate458(data.metadata, instancePath + "/metadata") || (vErrors = vErrors === null ? validate458.errors : vErrors.concat(validate458.errors), errors = vErrors.length);
                                  var valid0 = _errs29 === errors;
                                } else
                                  var valid0 = !0;
                                if (valid0) {
                                  if (data.service_tier !== void 0) {
                                    let _errs30 = errors;
                                    if (typeof data.service_tier != "string")
                                      return validate1.errors = [{ instancePath: instancePath + "/service_tier", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                    var valid0 = _errs30 === errors;
                                  } else
                                    var valid0 = !0;
                                  if (valid0) {
                                    if (data.speed !== void 0) {
                                      let data19 = data.speed, _errs32 = errors;
                                      if (typeof data19 != "string" && data19 !== null)
                                        return validate1.errors = [{ instancePath: instancePath + "/speed", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                                      var valid0 = _errs32 === errors;
                                    } else
                                      var valid0 = !0;
                                    if (valid0) {
                                      if (data.cache_control !== void 0) {
                                        let data20 = data.cache_control, _errs33 = errors;
                                        if (typeof data20 == "object" && data20 !== null && !Array.isArray(data20))
                                          validate7(data20, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
                                        else if (data20 !== null)
                                          return validate1.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                        var valid0 = _errs33 === errors;
                                      } else
                                        var valid0 = !0;
                                      if (valid0) {
                                        if (data.container !== void 0) {
                                          let data21 = data.container, _errs35 = errors;
                                          if (typeof data21 == "object" && data21 !== null && !Array.isArray(data21))
                                            validate461(data21, instancePath + "/container") || (vErrors = vErrors === null ? validate461.errors : vErrors.concat(validate461.errors), errors = vErrors.length);
                                          else if (typeof data21 != "string" && data21 !== null)
                                            return validate1.errors = [{ instancePath: instancePath + "/container", keyword: "byType", params: { expected: "an object, a string or null" }, message: "must be an object, a string or null" }], !1;
                                          var valid0 = _errs35 === errors;
                                        } else
                                          var valid0 = !0;
                                        if (valid0) {
                                          if (data.inference_geo !== void 0) {
                                            let data22 = data.inference_geo, _errs37 = errors;
                                            if (typeof data22 != "string" && data22 !== null)
                                              return validate1.errors = [{ instancePath: instancePath + "/inference_geo", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                                            var valid0 = _errs37 === errors;
                                          } else
                                            var valid0 = !0;
                                          if (valid0) {
                                            if (data.diagnostics !== void 0) {
                                              let data23 = data.diagnostics, _errs38 = errors;
                                              if (typeof data23 == "object" && data23 !== null && !Array.isArray(data23))
                                                validate465(data23, instancePath + "/diagnostics") || (vErrors = vErrors === null ? validate465.errors : vErrors.concat(validate465.errors), errors = vErrors.length);
                                              else if (data23 !== null)
                                                return validate1.errors = [{ instancePath: instancePath + "/diagnostics", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                              var valid0 = _errs38 === errors;
                                            } else
                                              var valid0 = !0;
                                            if (valid0) {
                                              if (data.context_management !== void 0) {
                                                let data24 = data.context_management, _errs40 = errors;
                                                if (typeof data24 == "object" && data24 !== null && !Array.isArray(data24))
                                                  validate467(data24, instancePath + "/context_management") || (vErrors = vErrors === null ? validate467.errors : vErrors.concat(validate467.errors), errors = vErrors.length);
                                                else if (data24 !== null)
                                                  return validate1.errors = [{ instancePath: instancePath + "/context_management", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                                var valid0 = _errs40 === errors;
                                              } else
                                                var valid0 = !0;
                                              if (valid0) {
                                                if (data.compaction !== void 0) {
                                                  let data25 = data.compaction, _errs42 = errors;
                                                  if (typeof data25 == "object" && data25 !== null && !Array.isArray(data25))
                                                    validate494(data25, instancePath + "/compaction") || (vErrors = vErrors === null ? validate494.errors : vErrors.concat(validate494.errors), errors = vErrors.length);
                                                  else if (data25 !== null)
                                                    return validate1.errors = [{ instancePath: instancePath + "/compaction", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                                  var valid0 = _errs42 === errors;
                                                } else
                                                  var valid0 = !0;
                                                if (valid0) {
                                                  if (data.mcp_servers !== void 0) {
                                                    let data26 = data.mcp_servers, _errs44 = errors;
                                                    if (errors === _errs44)
                                                      if (Array.isArray(data26)) {
                                                        var valid19 = !0;
                                                        let len4 = data26.length;
                                                        for (let i4 = 0; i4 < len4; i4++) {
                                                          let _errs46 = errors;
                                                          validate496(data26[i4], instancePath + "/mcp_servers/" + i4) || (vErrors = vErrors === null ? validate496.errors : vErrors.concat(validate496.errors), errors = vErrors.length);
                                                          var valid19 = _errs46 === errors;
                                                          if (!valid19)
                                                            break;
                                                        }
                                                      } else
                                                        return validate1.errors = [{ instancePath: instancePath + "/mcp_servers", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                                                    var valid0 = _errs44 === errors;
                                                  } else
                                                    var valid0 = !0;
                                                  if (valid0) {
                                                    if (data.output_format !== void 0) {
                                                      let data28 = data.output_format, _errs47 = errors;
                                                      if (typeof data28 == "object" && data28 !== null && !Array.isArray(data28))
                                                        validate453(data28, instancePath + "/output_format") || (vErrors = vErrors === null ? validate453.errors : vErrors.concat(validate453.errors), errors = vErrors.length);
                                                      else if (data28 !== null)
                                                        return validate1.errors = [{ instancePath: instancePath + "/output_format", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                                      var valid0 = _errs47 === errors;
                                                    } else
                                                      var valid0 = !0;
                                                    if (valid0) {
                                                      if (data.fallbacks !== void 0) {
                                                        let data29 = data.fallbacks, _errs49 = errors;
                                                        if (typeof data29 == "string")
                                                          validate501(data29, instancePath + "/fallbacks") || (vErrors = vErrors === null ? validate501.errors : vErrors.concat(validate501.errors), errors = vErrors.length);
                                                        else if (Array.isArray(data29))
                                                          validate501(data29, instancePath + "/fallbacks") || (vErrors = vErrors === null ? validate501.errors : vErrors.concat(validate501.errors), errors = vErrors.length);
                                                        else if (data29 !== null)
                                                          return validate1.errors = [{ instancePath: instancePath + "/fallbacks", keyword: "byType", params: { expected: "a string, an array or null" }, message: "must be a string, an array or null" }], !1;
                                                        var valid0 = _errs49 === errors;
                                                      } else
                                                        var valid0 = !0;
                                                      if (valid0) {
                                                        if (data.fallback_credit_token !== void 0) {
                                                          let data30 = data.fallback_credit_token, _errs52 = errors;
                                                          if (typeof data30 == "object" && data30 !== null && !Array.isArray(data30))
                                                            validate508(data30, instancePath + "/fallback_credit_token") || (vErrors = vErrors === null ? validate508.errors : vErrors.concat(validate508.errors), errors = vErrors.length);
                                                          else if (typeof data30 != "string" && data30 !== null)
                                                            return validate1.errors = [{ instancePath: instancePath + "/fallback_credit_token", keyword: "byType", params: { expected: "an object, a string or null" }, message: "must be an object, a string or null" }], !1;
                                                          var valid0 = _errs52 === errors;
                                                        } else
                                                          var valid0 = !0;
                                                        if (valid0) {
                                                          if (data.billing_policy !== void 0) {
                                                            let data31 = data.billing_policy, _errs54 = errors;
                                                            if (typeof data31 == "object" && data31 !== null && !Array.isArray(data31))
                                                              validate510(data31, instancePath + "/billing_policy") || (vErrors = vErrors === null ? validate510.errors : vErrors.concat(validate510.errors), errors = vErrors.length);
                                                            else if (data31 !== null)
                                                              return validate1.errors = [{ instancePath: instancePath + "/billing_policy", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                                            var valid0 = _errs54 === errors;
                                                          } else
                                                            var valid0 = !0;
                                                          if (valid0)
                                                            if (data.thread !== void 0) {
                                                              let data32 = data.thread, _errs56 = errors;
                                                              if (typeof data32 == "object" && data32 !== null && !Array.isArray(data32))
                                                                validate512(data32, instancePath + "/thread") || (vErrors = vErrors === null ? validate512.errors : vErrors.concat(validate512.errors), errors = vErrors.length);
                                                              else if (data32 !== null)
                                                                return validate1.errors = [{ instancePath: instancePath + "/thread", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                                              var valid0 = _errs56 === errors;
                                                            } else
                                                              var valid0 = !0;
                                                        }
                                                      }
                                                    }
                                                  }
                                                }
                                              }
                                            }
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate1.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate1.errors = vErrors, errors === 0;
}
var validateCountTokensRequest = validate518;
function validate518(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.model === void 0 && (missing0 = "model") || data.messages === void 0 && (missing0 = "messages"))
        return validate518.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.model !== void 0) {
        let _errs1 = errors;
        if (typeof data.model != "string")
          return validate518.errors = [{ instancePath: instancePath + "/model", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.messages !== void 0) {
          let data1 = data.messages, _errs3 = errors;
          if (errors === _errs3)
            if (Array.isArray(data1)) {
              var valid1 = !0;
              let len0 = data1.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let _errs5 = errors;
                validate2(data1[i0], instancePath + "/messages/" + i0) || (vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors), errors = vErrors.length);
                var valid1 = _errs5 === errors;
                if (!valid1)
                  break;
              }
            } else
              return validate518.errors = [{ instancePath: instancePath + "/messages", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.system !== void 0) {
            let data3 = data.system, _errs6 = errors;
            if (typeof data3 != "string")
              if (Array.isArray(data3)) {
                if (Array.isArray(data3)) {
                  var valid4 = !0;
                  let len1 = data3.length;
                  for (let i1 = 0; i1 < len1; i1++) {
                    let _errs8 = errors;
                    validate6(data3[i1], instancePath + "/system/" + i1) || (vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors), errors = vErrors.length);
                    var valid4 = _errs8 === errors;
                    if (!valid4)
                      break;
                  }
                }
              } else
                return validate518.errors = [{ instancePath: instancePath + "/system", keyword: "byType", params: { expected: "a string or an array" }, message: "must be a string or an array" }], !1;
            var valid0 = _errs6 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.tools !== void 0) {
              let data5 = data.tools, _errs9 = errors;
              if (errors === _errs9)
                if (Array.isArray(data5)) {
                  var valid5 = !0;
                  let len2 = data5.length;
                  for (let i2 = 0; i2 < len2; i2++) {
                    let _errs11 = errors;
                    validate209(data5[i2], instancePath + "/tools/" + i2) || (vErrors = vErrors === null ? validate209.errors : vErrors.concat(validate209.errors), errors = vErrors.length);
                    var valid5 = _errs11 === errors;
                    if (!valid5)
                      break;
                  }
                } else
                  return validate518.errors = [{ instancePath: instancePath + "/tools", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
              var valid0 = _errs9 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.tool_choice !== void 0) {
                let _errs12 = errors;
                validate429(data.tool_choice, instancePath + "/tool_choice") || (vErrors = vErrors === null ? validate429.errors : vErrors.concat(validate429.errors), errors = vErrors.length);
                var valid0 = _errs12 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.thinking !== void 0) {
                  let _errs13 = errors;
                  validate439(data.thinking, instancePath + "/thinking") || (vErrors = vErrors === null ? validate439.errors : vErrors.concat(validate439.errors), errors = vErrors.length);
                  var valid0 = _errs13 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.output_config !== void 0) {
                    let _errs14 = errors;
                    validate452(data.output_config, instancePath + "/output_config") || (vErrors = vErrors === null ? validate452.errors : vErrors.concat(validate452.errors), errors = vErrors.length);
                    var valid0 = _errs14 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.speed !== void 0) {
                      let data10 = data.speed, _errs15 = errors;
                      if (typeof data10 != "string" && data10 !== null)
                        return validate518.errors = [{ instancePath: instancePath + "/speed", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                      var valid0 = _errs15 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.cache_control !== void 0) {
                        let data11 = data.cache_control, _errs16 = errors;
                        if (typeof data11 == "object" && data11 !== null && !Array.isArray(data11))
                          validate7(data11, instancePath + "/cache_control") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
                        else if (data11 !== null)
                          return validate518.errors = [{ instancePath: instancePath + "/cache_control", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                        var valid0 = _errs16 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.context_management !== void 0) {
                          let data12 = data.context_management, _errs18 = errors;
                          if (typeof data12 == "object" && data12 !== null && !Array.isArray(data12))
                            validate467(data12, instancePath + "/context_management") || (vErrors = vErrors === null ? validate467.errors : vErrors.concat(validate467.errors), errors = vErrors.length);
                          else if (data12 !== null)
                            return validate518.errors = [{ instancePath: instancePath + "/context_management", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                          var valid0 = _errs18 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.compaction !== void 0) {
                            let data13 = data.compaction, _errs20 = errors;
                            if (typeof data13 == "object" && data13 !== null && !Array.isArray(data13))
                              validate494(data13, instancePath + "/compaction") || (vErrors = vErrors === null ? validate494.errors : vErrors.concat(validate494.errors), errors = vErrors.length);
                            else if (data13 !== null)
                              return validate518.errors = [{ instancePath: instancePath + "/compaction", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                            var valid0 = _errs20 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0) {
                            if (data.mcp_servers !== void 0) {
                              let data14 = data.mcp_servers, _errs22 = errors;
                              if (errors === _errs22)
                                if (Array.isArray(data14)) {
                                  var valid13 = !0;
                                  let len3 = data14.length;
                                  for (let i3 = 0; i3 < len3; i3++) {
                                    let _errs24 = errors;
                                    validate496(data14[i3], instancePath + "/mcp_servers/" + i3) || (vErrors = vErrors === null ? validate496.errors : vErrors.concat(validate496.errors), errors = vErrors.length);
                                    var valid13 = _errs24 === errors;
                                    if (!valid13)
                                      break;
                                  }
                                } else
                                  return validate518.errors = [{ instancePath: instancePath + "/mcp_servers", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                              var valid0 = _errs22 === errors;
                            } else
                              var valid0 = !0;
                            if (valid0) {
                              if (data.output_format !== void 0) {
                                let data16 = data.output_format, _errs25 = errors;
                                if (typeof data16 == "object" && data16 !== null && !Array.isArray(data16))
                                  validate453(data16, instancePath + "/output_format") || (vErrors = vErrors === null ? validate453.errors : vErrors.concat(validate453.errors), errors = vErrors.length);
                                else if (data16 !== null)
                                  return validate518.errors = [{ instancePath: instancePath + "/output_format", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                var valid0 = _errs25 === errors;
                              } else
                                var valid0 = !0;
                              if (valid0)
                                if (data.billing_policy !== void 0) {
                                  let data17 = data.billing_policy, _errs27 = errors;
                                  if (typeof data17 == "object" && data17 !== null && !Array.isArray(data17))
                                    validate510(data17, instancePath + "/billing_policy") || (vErrors = vErrors === null ? validate510.errors : vErrors.concat(validate510.errors), errors = vErrors.length);
                                  else if (data17 !== null)
                                    return validate518.errors = [{ instancePath: instancePath + "/billing_policy", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                  var valid0 = _errs27 === errors;
                                } else
                                  var valid0 = !0;
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate518.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate518.errors = vErrors, errors === 0;
}
export {
  validateCountTokensRequest,
  validateMessageRequest
};
