// Made by `headgate generate` from schemas/openai-responses: change that, not this.
// validators.js
var validateCreateResponse = validate1;
function validate7(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.mode === void 0 && (missing0 = "mode"))
        return validate7.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.mode !== void 0 && data.mode !== "explicit")
        return validate7.errors = [{ instancePath: instancePath + "/mode", keyword: "const", params: { allowedValue: "explicit" }, message: "must be equal to constant" }], !1;
    } else
      return validate7.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate7.errors = vErrors, errors === 0;
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
        if (data.type !== "input_text")
          return validate6.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "input_text" }, message: "must be equal to constant" }], !1;
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
        if (valid0)
          if (data.prompt_cache_breakpoint !== void 0) {
            let data2 = data.prompt_cache_breakpoint, _errs4 = errors;
            if (typeof data2 == "object" && data2 !== null && !Array.isArray(data2))
              validate7(data2, instancePath + "/prompt_cache_breakpoint") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
            else if (data2 !== null)
              return validate6.errors = [{ instancePath: instancePath + "/prompt_cache_breakpoint", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate6.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate6.errors = vErrors, errors === 0;
}
function validate10(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate10.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "input_image")
          return validate10.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "input_image" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.image_url !== void 0) {
          let data1 = data.image_url, _errs2 = errors;
          if (typeof data1 != "string" && data1 !== null)
            return validate10.errors = [{ instancePath: instancePath + "/image_url", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.file_id !== void 0) {
            let data2 = data.file_id, _errs3 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate10.errors = [{ instancePath: instancePath + "/file_id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.detail !== void 0) {
              let data3 = data.detail, _errs4 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate10.errors = [{ instancePath: instancePath + "/detail", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.prompt_cache_breakpoint !== void 0) {
                let data4 = data.prompt_cache_breakpoint, _errs5 = errors;
                if (typeof data4 == "object" && data4 !== null && !Array.isArray(data4))
                  validate7(data4, instancePath + "/prompt_cache_breakpoint") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
                else if (data4 !== null)
                  return validate10.errors = [{ instancePath: instancePath + "/prompt_cache_breakpoint", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                var valid0 = _errs5 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate10.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate10.errors = vErrors, errors === 0;
}
function validate13(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate13.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "input_file")
          return validate13.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "input_file" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.file_id !== void 0) {
          let data1 = data.file_id, _errs2 = errors;
          if (typeof data1 != "string" && data1 !== null)
            return validate13.errors = [{ instancePath: instancePath + "/file_id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.file_url !== void 0) {
            let data2 = data.file_url, _errs3 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate13.errors = [{ instancePath: instancePath + "/file_url", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.file_data !== void 0) {
              let data3 = data.file_data, _errs4 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate13.errors = [{ instancePath: instancePath + "/file_data", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.filename !== void 0) {
                let data4 = data.filename, _errs5 = errors;
                if (typeof data4 != "string" && data4 !== null)
                  return validate13.errors = [{ instancePath: instancePath + "/filename", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                var valid0 = _errs5 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.detail !== void 0) {
                  let data5 = data.detail, _errs6 = errors;
                  if (typeof data5 != "string" && data5 !== null)
                    return validate13.errors = [{ instancePath: instancePath + "/detail", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                  var valid0 = _errs6 === errors;
                } else
                  var valid0 = !0;
                if (valid0)
                  if (data.prompt_cache_breakpoint !== void 0) {
                    let data6 = data.prompt_cache_breakpoint, _errs7 = errors;
                    if (typeof data6 == "object" && data6 !== null && !Array.isArray(data6))
                      validate7(data6, instancePath + "/prompt_cache_breakpoint") || (vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors), errors = vErrors.length);
                    else if (data6 !== null)
                      return validate13.errors = [{ instancePath: instancePath + "/prompt_cache_breakpoint", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                    var valid0 = _errs7 === errors;
                  } else
                    var valid0 = !0;
              }
            }
          }
        }
      }
    } else
      return validate13.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate13.errors = vErrors, errors === 0;
}
function validate16(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.text === void 0 && (missing0 = "text"))
        return validate16.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "output_text")
          return validate16.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "output_text" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.text !== void 0) {
          let _errs2 = errors;
          if (typeof data.text != "string")
            return validate16.errors = [{ instancePath: instancePath + "/text", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.annotations !== void 0) {
            let data2 = data.annotations, _errs4 = errors;
            if (Array.isArray(data2)) {
              if (Array.isArray(data2)) {
                var valid3 = !0;
                let len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let data3 = data2[i0], _errs6 = errors;
                  if (!(data3 && typeof data3 == "object" && !Array.isArray(data3)))
                    return validate16.errors = [{ instancePath: instancePath + "/annotations/" + i0, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                  var valid3 = _errs6 === errors;
                  if (!valid3)
                    break;
                }
              }
            } else if (data2 !== null)
              return validate16.errors = [{ instancePath: instancePath + "/annotations", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.logprobs !== void 0) {
              let data4 = data.logprobs, _errs8 = errors;
              if (Array.isArray(data4)) {
                if (Array.isArray(data4)) {
                  var valid6 = !0;
                  let len1 = data4.length;
                  for (let i1 = 0; i1 < len1; i1++) {
                    let data5 = data4[i1], _errs10 = errors;
                    if (!(data5 && typeof data5 == "object" && !Array.isArray(data5)))
                      return validate16.errors = [{ instancePath: instancePath + "/logprobs/" + i1, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                    var valid6 = _errs10 === errors;
                    if (!valid6)
                      break;
                  }
                }
              } else if (data4 !== null)
                return validate16.errors = [{ instancePath: instancePath + "/logprobs", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
              var valid0 = _errs8 === errors;
            } else
              var valid0 = !0;
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
      if (data.type === void 0 && (missing0 = "type") || data.refusal === void 0 && (missing0 = "refusal"))
        return validate18.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "refusal")
          return validate18.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "refusal" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.refusal !== void 0) {
          let _errs2 = errors;
          if (typeof data.refusal != "string")
            return validate18.errors = [{ instancePath: instancePath + "/refusal", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate18.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate18.errors = vErrors, errors === 0;
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
        tag0 === "input_text" ? validate6(data, instancePath) || (vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors), errors = vErrors.length) : tag0 === "input_image" ? validate10(data, instancePath) || (vErrors = vErrors === null ? validate10.errors : vErrors.concat(validate10.errors), errors = vErrors.length) : tag0 === "input_file" ? validate13(data, instancePath) || (vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors), errors = vErrors.length) : tag0 === "output_text" ? validate16(data, instancePath) || (vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors), errors = vErrors.length) : tag0 === "refusal" && (validate18(data, instancePath) || (vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors), errors = vErrors.length));
      }
    } else
      return validate5.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate5.errors = vErrors, errors === 0;
}
function validate4(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.role === void 0 && (missing0 = "role") || data.content === void 0 && (missing0 = "content"))
        return validate4.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "message")
          return validate4.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "message" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.role !== void 0) {
          let _errs2 = errors;
          if (typeof data.role != "string")
            return validate4.errors = [{ instancePath: instancePath + "/role", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.content !== void 0) {
            let data2 = data.content, _errs4 = errors;
            if (typeof data2 != "string")
              if (Array.isArray(data2)) {
                if (Array.isArray(data2)) {
                  var valid3 = !0;
                  let len0 = data2.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    let _errs6 = errors;
                    validate5(data2[i0], instancePath + "/content/" + i0) || (vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors), errors = vErrors.length);
                    var valid3 = _errs6 === errors;
                    if (!valid3)
                      break;
                  }
                }
              } else
                return validate4.errors = [{ instancePath: instancePath + "/content", keyword: "byType", params: { expected: "a string or an array" }, message: "must be a string or an array" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.id !== void 0) {
              let data4 = data.id, _errs7 = errors;
              if (typeof data4 != "string" && data4 !== null)
                return validate4.errors = [{ instancePath: instancePath + "/id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.status !== void 0) {
                let data5 = data.status, _errs8 = errors;
                if (typeof data5 != "string" && data5 !== null)
                  return validate4.errors = [{ instancePath: instancePath + "/status", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.phase !== void 0) {
                  let data6 = data.phase, _errs9 = errors;
                  if (typeof data6 != "string" && data6 !== null)
                    return validate4.errors = [{ instancePath: instancePath + "/phase", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                  var valid0 = _errs9 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate4.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate4.errors = vErrors, errors === 0;
}
function validate23(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.text === void 0 && (missing0 = "text"))
        return validate23.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "summary_text")
          return validate23.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "summary_text" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.text !== void 0) {
          let _errs2 = errors;
          if (typeof data.text != "string")
            return validate23.errors = [{ instancePath: instancePath + "/text", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate23.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate23.errors = vErrors, errors === 0;
}
function validate25(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.text === void 0 && (missing0 = "text"))
        return validate25.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "reasoning_text")
          return validate25.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "reasoning_text" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.text !== void 0) {
          let _errs2 = errors;
          if (typeof data.text != "string")
            return validate25.errors = [{ instancePath: instancePath + "/text", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate25.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate25.errors = vErrors, errors === 0;
}
function validate22(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.summary === void 0 && (missing0 = "summary"))
        return validate22.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "reasoning")
          return validate22.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "reasoning" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.id !== void 0) {
          let data1 = data.id, _errs2 = errors;
          if (typeof data1 != "string" && data1 !== null)
            return validate22.errors = [{ instancePath: instancePath + "/id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.summary !== void 0) {
            let data2 = data.summary, _errs3 = errors;
            if (errors === _errs3)
              if (Array.isArray(data2)) {
                var valid2 = !0;
                let len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs5 = errors;
                  validate23(data2[i0], instancePath + "/summary/" + i0) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length);
                  var valid2 = _errs5 === errors;
                  if (!valid2)
                    break;
                }
              } else
                return validate22.errors = [{ instancePath: instancePath + "/summary", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.content !== void 0) {
              let data4 = data.content, _errs6 = errors;
              if (Array.isArray(data4)) {
                if (Array.isArray(data4)) {
                  var valid5 = !0;
                  let len1 = data4.length;
                  for (let i1 = 0; i1 < len1; i1++) {
                    let _errs8 = errors;
                    validate25(data4[i1], instancePath + "/content/" + i1) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length);
                    var valid5 = _errs8 === errors;
                    if (!valid5)
                      break;
                  }
                }
              } else if (data4 !== null)
                return validate22.errors = [{ instancePath: instancePath + "/content", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.encrypted_content !== void 0) {
                let data6 = data.encrypted_content, _errs9 = errors;
                if (typeof data6 != "string" && data6 !== null)
                  return validate22.errors = [{ instancePath: instancePath + "/encrypted_content", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                var valid0 = _errs9 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.status !== void 0) {
                  let data7 = data.status, _errs10 = errors;
                  if (typeof data7 != "string" && data7 !== null)
                    return validate22.errors = [{ instancePath: instancePath + "/status", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                  var valid0 = _errs10 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate22.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate22.errors = vErrors, errors === 0;
}
function validate30(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate30.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0 && data.type !== "direct")
        return validate30.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "direct" }, message: "must be equal to constant" }], !1;
    } else
      return validate30.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate30.errors = vErrors, errors === 0;
}
function validate32(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.caller_id === void 0 && (missing0 = "caller_id"))
        return validate32.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "program")
          return validate32.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "program" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.caller_id !== void 0) {
          let _errs2 = errors;
          if (typeof data.caller_id != "string")
            return validate32.errors = [{ instancePath: instancePath + "/caller_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate32.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate32.errors = vErrors, errors === 0;
}
function validate29(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate29.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate29.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "direct" ? validate30(data, instancePath) || (vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors), errors = vErrors.length) : tag0 === "program" && (validate32(data, instancePath) || (vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors), errors = vErrors.length));
      }
    } else
      return validate29.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate29.errors = vErrors, errors === 0;
}
function validate28(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.call_id === void 0 && (missing0 = "call_id") || data.name === void 0 && (missing0 = "name") || data.arguments === void 0 && (missing0 = "arguments"))
        return validate28.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "function_call")
          return validate28.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "function_call" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.call_id !== void 0) {
          let _errs2 = errors;
          if (typeof data.call_id != "string")
            return validate28.errors = [{ instancePath: instancePath + "/call_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.name !== void 0) {
            let _errs4 = errors;
            if (typeof data.name != "string")
              return validate28.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.arguments !== void 0) {
              let _errs6 = errors;
              if (typeof data.arguments != "string")
                return validate28.errors = [{ instancePath: instancePath + "/arguments", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.id !== void 0) {
                let data4 = data.id, _errs8 = errors;
                if (typeof data4 != "string" && data4 !== null)
                  return validate28.errors = [{ instancePath: instancePath + "/id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.namespace !== void 0) {
                  let data5 = data.namespace, _errs9 = errors;
                  if (typeof data5 != "string" && data5 !== null)
                    return validate28.errors = [{ instancePath: instancePath + "/namespace", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                  var valid0 = _errs9 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.caller !== void 0) {
                    let data6 = data.caller, _errs10 = errors;
                    if (typeof data6 == "object" && data6 !== null && !Array.isArray(data6))
                      validate29(data6, instancePath + "/caller") || (vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors), errors = vErrors.length);
                    else if (data6 !== null)
                      return validate28.errors = [{ instancePath: instancePath + "/caller", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                    var valid0 = _errs10 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0)
                    if (data.status !== void 0) {
                      let data7 = data.status, _errs12 = errors;
                      if (typeof data7 != "string" && data7 !== null)
                        return validate28.errors = [{ instancePath: instancePath + "/status", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                      var valid0 = _errs12 === errors;
                    } else
                      var valid0 = !0;
                }
              }
            }
          }
        }
      }
    } else
      return validate28.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate28.errors = vErrors, errors === 0;
}
function validate38(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate38.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate38.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "input_text" ? validate6(data, instancePath) || (vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors), errors = vErrors.length) : tag0 === "input_image" ? validate10(data, instancePath) || (vErrors = vErrors === null ? validate10.errors : vErrors.concat(validate10.errors), errors = vErrors.length) : tag0 === "input_file" && (validate13(data, instancePath) || (vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors), errors = vErrors.length));
      }
    } else
      return validate38.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate38.errors = vErrors, errors === 0;
}
function validate37(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (typeof data != "string")
    if (Array.isArray(data)) {
      if (Array.isArray(data)) {
        var valid2 = !0;
        let len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let _errs1 = errors;
          validate38(data[i0], instancePath + "/" + i0) || (vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors), errors = vErrors.length);
          var valid2 = _errs1 === errors;
          if (!valid2)
            break;
        }
      }
    } else
      return validate37.errors = [{ instancePath, keyword: "byType", params: { expected: "a string or an array" }, message: "must be a string or an array" }], !1;
  return validate37.errors = vErrors, errors === 0;
}
function validate36(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.output === void 0 && (missing0 = "output"))
        return validate36.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "function_call_output")
          return validate36.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "function_call_output" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.call_id !== void 0) {
          let data1 = data.call_id, _errs2 = errors;
          if (typeof data1 != "string" && data1 !== null)
            return validate36.errors = [{ instancePath: instancePath + "/call_id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.output !== void 0) {
            let _errs3 = errors;
            validate37(data.output, instancePath + "/output") || (vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors), errors = vErrors.length);
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.id !== void 0) {
              let data3 = data.id, _errs4 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate36.errors = [{ instancePath: instancePath + "/id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.name !== void 0) {
                let data4 = data.name, _errs5 = errors;
                if (typeof data4 != "string" && data4 !== null)
                  return validate36.errors = [{ instancePath: instancePath + "/name", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                var valid0 = _errs5 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.namespace !== void 0) {
                  let data5 = data.namespace, _errs6 = errors;
                  if (typeof data5 != "string" && data5 !== null)
                    return validate36.errors = [{ instancePath: instancePath + "/namespace", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                  var valid0 = _errs6 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.caller !== void 0) {
                    let data6 = data.caller, _errs7 = errors;
                    if (typeof data6 == "object" && data6 !== null && !Array.isArray(data6))
                      validate29(data6, instancePath + "/caller") || (vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors), errors = vErrors.length);
                    else if (data6 !== null)
                      return validate36.errors = [{ instancePath: instancePath + "/caller", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                    var valid0 = _errs7 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0)
                    if (data.status !== void 0) {
                      let data7 = data.status, _errs9 = errors;
                      if (typeof data7 != "string" && data7 !== null)
                        return validate36.errors = [{ instancePath: instancePath + "/status", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                      var valid0 = _errs9 === errors;
                    } else
                      var valid0 = !0;
                }
              }
            }
          }
        }
      }
    } else
      return validate36.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate36.errors = vErrors, errors === 0;
}
function validate46(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.call_id === void 0 && (missing0 = "call_id") || data.name === void 0 && (missing0 = "name") || data.input === void 0 && (missing0 = "input"))
        return validate46.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "custom_tool_call")
          return validate46.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "custom_tool_call" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.call_id !== void 0) {
          let _errs2 = errors;
          if (typeof data.call_id != "string")
            return validate46.errors = [{ instancePath: instancePath + "/call_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.name !== void 0) {
            let _errs4 = errors;
            if (typeof data.name != "string")
              return validate46.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.input !== void 0) {
              let _errs6 = errors;
              if (typeof data.input != "string")
                return validate46.errors = [{ instancePath: instancePath + "/input", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.id !== void 0) {
                let data4 = data.id, _errs8 = errors;
                if (typeof data4 != "string" && data4 !== null)
                  return validate46.errors = [{ instancePath: instancePath + "/id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.namespace !== void 0) {
                  let data5 = data.namespace, _errs9 = errors;
                  if (typeof data5 != "string" && data5 !== null)
                    return validate46.errors = [{ instancePath: instancePath + "/namespace", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                  var valid0 = _errs9 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.caller !== void 0) {
                    let data6 = data.caller, _errs10 = errors;
                    if (typeof data6 == "object" && data6 !== null && !Array.isArray(data6))
                      validate29(data6, instancePath + "/caller") || (vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors), errors = vErrors.length);
                    else if (data6 !== null)
                      return validate46.errors = [{ instancePath: instancePath + "/caller", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                    var valid0 = _errs10 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0)
                    if (data.status !== void 0) {
                      let data7 = data.status, _errs12 = errors;
                      if (typeof data7 != "string" && data7 !== null)
                        return validate46.errors = [{ instancePath: instancePath + "/status", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                      var valid0 = _errs12 === errors;
                    } else
                      var valid0 = !0;
                }
              }
            }
          }
        }
      }
    } else
      return validate46.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate46.errors = vErrors, errors === 0;
}
function validate49(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.call_id === void 0 && (missing0 = "call_id") || data.output === void 0 && (missing0 = "output"))
        return validate49.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "custom_tool_call_output")
          return validate49.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "custom_tool_call_output" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.call_id !== void 0) {
          let _errs2 = errors;
          if (typeof data.call_id != "string")
            return validate49.errors = [{ instancePath: instancePath + "/call_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.output !== void 0) {
            let _errs4 = errors;
            validate37(data.output, instancePath + "/output") || (vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors), errors = vErrors.length);
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.id !== void 0) {
              let data3 = data.id, _errs5 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate49.errors = [{ instancePath: instancePath + "/id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.caller !== void 0) {
                let data4 = data.caller, _errs6 = errors;
                if (typeof data4 == "object" && data4 !== null && !Array.isArray(data4))
                  validate29(data4, instancePath + "/caller") || (vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors), errors = vErrors.length);
                else if (data4 !== null)
                  return validate49.errors = [{ instancePath: instancePath + "/caller", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.status !== void 0) {
                  let data5 = data.status, _errs8 = errors;
                  if (typeof data5 != "string" && data5 !== null)
                    return validate49.errors = [{ instancePath: instancePath + "/status", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate49.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate49.errors = vErrors, errors === 0;
}
function validate53(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.arguments === void 0 && (missing0 = "arguments"))
        return validate53.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "tool_search_call")
          return validate53.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "tool_search_call" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.id !== void 0) {
          let data1 = data.id, _errs2 = errors;
          if (typeof data1 != "string" && data1 !== null)
            return validate53.errors = [{ instancePath: instancePath + "/id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.call_id !== void 0) {
            let data2 = data.call_id, _errs3 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate53.errors = [{ instancePath: instancePath + "/call_id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.execution !== void 0) {
              let data3 = data.execution, _errs4 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate53.errors = [{ instancePath: instancePath + "/execution", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.status !== void 0) {
                let data4 = data.status, _errs5 = errors;
                if (typeof data4 != "string" && data4 !== null)
                  return validate53.errors = [{ instancePath: instancePath + "/status", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                var valid0 = _errs5 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate53.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate53.errors = vErrors, errors === 0;
}
function validate57(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name"))
        return validate57.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "function")
          return validate57.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "function" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.name !== void 0) {
          let _errs2 = errors;
          if (typeof data.name != "string")
            return validate57.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.description !== void 0) {
            let data2 = data.description, _errs4 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate57.errors = [{ instancePath: instancePath + "/description", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.parameters !== void 0) {
              let data3 = data.parameters, _errs5 = errors;
              if (!(typeof data3 == "object" && data3 !== null && !Array.isArray(data3)) && data3 !== null)
                return validate57.errors = [{ instancePath: instancePath + "/parameters", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.output_schema !== void 0) {
                let data4 = data.output_schema, _errs6 = errors;
                if (!(typeof data4 == "object" && data4 !== null && !Array.isArray(data4)) && data4 !== null)
                  return validate57.errors = [{ instancePath: instancePath + "/output_schema", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.strict !== void 0) {
                  let data5 = data.strict, _errs7 = errors;
                  if (typeof data5 != "boolean" && data5 !== null)
                    return validate57.errors = [{ instancePath: instancePath + "/strict", keyword: "byType", params: { expected: "true or false or null" }, message: "must be true or false or null" }], !1;
                  var valid0 = _errs7 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.defer_loading !== void 0) {
                    let data6 = data.defer_loading, _errs8 = errors;
                    if (typeof data6 != "boolean" && data6 !== null)
                      return validate57.errors = [{ instancePath: instancePath + "/defer_loading", keyword: "byType", params: { expected: "true or false or null" }, message: "must be true or false or null" }], !1;
                    var valid0 = _errs8 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0)
                    if (data.allowed_callers !== void 0) {
                      let data7 = data.allowed_callers, _errs9 = errors;
                      if (Array.isArray(data7)) {
                        if (Array.isArray(data7)) {
                          var valid8 = !0;
                          let len0 = data7.length;
                          for (let i0 = 0; i0 < len0; i0++) {
                            let _errs11 = errors;
                            if (typeof data7[i0] != "string")
                              return validate57.errors = [{ instancePath: instancePath + "/allowed_callers/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                            var valid8 = _errs11 === errors;
                            if (!valid8)
                              break;
                          }
                        }
                      } else if (data7 !== null)
                        return validate57.errors = [{ instancePath: instancePath + "/allowed_callers", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
                      var valid0 = _errs9 === errors;
                    } else
                      var valid0 = !0;
                }
              }
            }
          }
        }
      }
    } else
      return validate57.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate57.errors = vErrors, errors === 0;
}
function validate61(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate61.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0 && data.type !== "text")
        return validate61.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "text" }, message: "must be equal to constant" }], !1;
    } else
      return validate61.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate61.errors = vErrors, errors === 0;
}
function validate63(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.syntax === void 0 && (missing0 = "syntax") || data.definition === void 0 && (missing0 = "definition"))
        return validate63.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "grammar")
          return validate63.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "grammar" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.syntax !== void 0) {
          let _errs2 = errors;
          if (typeof data.syntax != "string")
            return validate63.errors = [{ instancePath: instancePath + "/syntax", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.definition !== void 0) {
            let _errs4 = errors;
            if (typeof data.definition != "string")
              return validate63.errors = [{ instancePath: instancePath + "/definition", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate63.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate63.errors = vErrors, errors === 0;
}
function validate60(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate60.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate60.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "text" ? validate61(data, instancePath) || (vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors), errors = vErrors.length) : tag0 === "grammar" && (validate63(data, instancePath) || (vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors), errors = vErrors.length));
      }
    } else
      return validate60.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate60.errors = vErrors, errors === 0;
}
function validate59(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name"))
        return validate59.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "custom")
          return validate59.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "custom" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.name !== void 0) {
          let _errs2 = errors;
          if (typeof data.name != "string")
            return validate59.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.description !== void 0) {
            let data2 = data.description, _errs4 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate59.errors = [{ instancePath: instancePath + "/description", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.format !== void 0) {
              let data3 = data.format, _errs5 = errors;
              if (typeof data3 == "object" && data3 !== null && !Array.isArray(data3))
                validate60(data3, instancePath + "/format") || (vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors), errors = vErrors.length);
              else if (data3 !== null)
                return validate59.errors = [{ instancePath: instancePath + "/format", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.defer_loading !== void 0) {
                let data4 = data.defer_loading, _errs7 = errors;
                if (typeof data4 != "boolean" && data4 !== null)
                  return validate59.errors = [{ instancePath: instancePath + "/defer_loading", keyword: "byType", params: { expected: "true or false or null" }, message: "must be true or false or null" }], !1;
                var valid0 = _errs7 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.allowed_callers !== void 0) {
                  let data5 = data.allowed_callers, _errs8 = errors;
                  if (Array.isArray(data5)) {
                    if (Array.isArray(data5)) {
                      var valid7 = !0;
                      let len0 = data5.length;
                      for (let i0 = 0; i0 < len0; i0++) {
                        let _errs10 = errors;
                        if (typeof data5[i0] != "string")
                          return validate59.errors = [{ instancePath: instancePath + "/allowed_callers/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        var valid7 = _errs10 === errors;
                        if (!valid7)
                          break;
                      }
                    }
                  } else if (data5 !== null)
                    return validate59.errors = [{ instancePath: instancePath + "/allowed_callers", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate59.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate59.errors = vErrors, errors === 0;
}
function validate68(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate68.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate68.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "function" ? validate57(data, instancePath) || (vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors), errors = vErrors.length) : tag0 === "custom" && (validate59(data, instancePath) || (vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors), errors = vErrors.length));
      }
    } else
      return validate68.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate68.errors = vErrors, errors === 0;
}
function validate67(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name") || data.description === void 0 && (missing0 = "description") || data.tools === void 0 && (missing0 = "tools"))
        return validate67.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "namespace")
          return validate67.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "namespace" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.name !== void 0) {
          let _errs2 = errors;
          if (typeof data.name != "string")
            return validate67.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.description !== void 0) {
            let _errs4 = errors;
            if (typeof data.description != "string")
              return validate67.errors = [{ instancePath: instancePath + "/description", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.tools !== void 0) {
              let data3 = data.tools, _errs6 = errors;
              if (errors === _errs6)
                if (Array.isArray(data3)) {
                  var valid1 = !0;
                  let len0 = data3.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    let _errs8 = errors;
                    validate68(data3[i0], instancePath + "/tools/" + i0) || (vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors), errors = vErrors.length);
                    var valid1 = _errs8 === errors;
                    if (!valid1)
                      break;
                  }
                } else
                  return validate67.errors = [{ instancePath: instancePath + "/tools", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate67.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate67.errors = vErrors, errors === 0;
}
function validate73(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate73.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "tool_search")
          return validate73.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "tool_search" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.execution !== void 0) {
          let data1 = data.execution, _errs2 = errors;
          if (typeof data1 != "string" && data1 !== null)
            return validate73.errors = [{ instancePath: instancePath + "/execution", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.description !== void 0) {
            let data2 = data.description, _errs3 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate73.errors = [{ instancePath: instancePath + "/description", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.parameters !== void 0) {
              let data3 = data.parameters, _errs4 = errors;
              if (!(typeof data3 == "object" && data3 !== null && !Array.isArray(data3)) && data3 !== null)
                return validate73.errors = [{ instancePath: instancePath + "/parameters", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate73.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate73.errors = vErrors, errors === 0;
}
function validate76(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.allowed_domains !== void 0) {
        let data0 = data.allowed_domains;
        if (Array.isArray(data0)) {
          if (Array.isArray(data0)) {
            var valid3 = !0;
            let len0 = data0.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let _errs3 = errors;
              if (typeof data0[i0] != "string")
                return validate76.errors = [{ instancePath: instancePath + "/allowed_domains/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid3 = _errs3 === errors;
              if (!valid3)
                break;
            }
          }
        } else if (data0 !== null)
          return validate76.errors = [{ instancePath: instancePath + "/allowed_domains", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
      }
    } else
      return validate76.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate76.errors = vErrors, errors === 0;
}
function validate78(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "approximate")
          return validate78.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "approximate" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.country !== void 0) {
          let data1 = data.country, _errs2 = errors;
          if (typeof data1 != "string" && data1 !== null)
            return validate78.errors = [{ instancePath: instancePath + "/country", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.region !== void 0) {
            let data2 = data.region, _errs3 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate78.errors = [{ instancePath: instancePath + "/region", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.city !== void 0) {
              let data3 = data.city, _errs4 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate78.errors = [{ instancePath: instancePath + "/city", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.timezone !== void 0) {
                let data4 = data.timezone, _errs5 = errors;
                if (typeof data4 != "string" && data4 !== null)
                  return validate78.errors = [{ instancePath: instancePath + "/timezone", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                var valid0 = _errs5 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate78.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate78.errors = vErrors, errors === 0;
}
function validate75(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate75.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate75.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.filters !== void 0) {
          let data1 = data.filters, _errs3 = errors;
          if (typeof data1 == "object" && data1 !== null && !Array.isArray(data1))
            validate76(data1, instancePath + "/filters") || (vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors), errors = vErrors.length);
          else if (data1 !== null)
            return validate75.errors = [{ instancePath: instancePath + "/filters", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.user_location !== void 0) {
            let data2 = data.user_location, _errs5 = errors;
            if (typeof data2 == "object" && data2 !== null && !Array.isArray(data2))
              validate78(data2, instancePath + "/user_location") || (vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors), errors = vErrors.length);
            else if (data2 !== null)
              return validate75.errors = [{ instancePath: instancePath + "/user_location", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.search_context_size !== void 0) {
              let data3 = data.search_context_size, _errs7 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate75.errors = [{ instancePath: instancePath + "/search_context_size", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.external_web_access !== void 0) {
                let data4 = data.external_web_access, _errs8 = errors;
                if (typeof data4 != "boolean" && data4 !== null)
                  return validate75.errors = [{ instancePath: instancePath + "/external_web_access", keyword: "byType", params: { expected: "true or false or null" }, message: "must be true or false or null" }], !1;
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.search_content_types !== void 0) {
                  let data5 = data.search_content_types, _errs9 = errors;
                  if (Array.isArray(data5)) {
                    if (Array.isArray(data5)) {
                      var valid9 = !0;
                      let len0 = data5.length;
                      for (let i0 = 0; i0 < len0; i0++) {
                        let _errs11 = errors;
                        if (typeof data5[i0] != "string")
                          return validate75.errors = [{ instancePath: instancePath + "/search_content_types/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        var valid9 = _errs11 === errors;
                        if (!valid9)
                          break;
                      }
                    }
                  } else if (data5 !== null)
                    return validate75.errors = [{ instancePath: instancePath + "/search_content_types", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
                  var valid0 = _errs9 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate75.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate75.errors = vErrors, errors === 0;
}
function validate81(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate81.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate81.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.user_location !== void 0) {
          let data1 = data.user_location, _errs3 = errors;
          if (typeof data1 == "object" && data1 !== null && !Array.isArray(data1))
            validate78(data1, instancePath + "/user_location") || (vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors), errors = vErrors.length);
          else if (data1 !== null)
            return validate81.errors = [{ instancePath: instancePath + "/user_location", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.search_context_size !== void 0) {
            let data2 = data.search_context_size, _errs5 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate81.errors = [{ instancePath: instancePath + "/search_context_size", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.search_content_types !== void 0) {
              let data3 = data.search_content_types, _errs6 = errors;
              if (Array.isArray(data3)) {
                if (Array.isArray(data3)) {
                  var valid6 = !0;
                  let len0 = data3.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    let _errs8 = errors;
                    if (typeof data3[i0] != "string")
                      return validate81.errors = [{ instancePath: instancePath + "/search_content_types/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid6 = _errs8 === errors;
                    if (!valid6)
                      break;
                  }
                }
              } else if (data3 !== null)
                return validate81.errors = [{ instancePath: instancePath + "/search_content_types", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate81.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate81.errors = vErrors, errors === 0;
}
function validate86(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.embedding_weight === void 0 && (missing0 = "embedding_weight") || data.text_weight === void 0 && (missing0 = "text_weight"))
        return validate86.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.embedding_weight !== void 0) {
        let data0 = data.embedding_weight, _errs1 = errors;
        if (!(typeof data0 == "number" && isFinite(data0)))
          return validate86.errors = [{ instancePath: instancePath + "/embedding_weight", keyword: "type", params: { type: "number" }, message: "must be number" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.text_weight !== void 0) {
          let data1 = data.text_weight, _errs3 = errors;
          if (!(typeof data1 == "number" && isFinite(data1)))
            return validate86.errors = [{ instancePath: instancePath + "/text_weight", keyword: "type", params: { type: "number" }, message: "must be number" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate86.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate86.errors = vErrors, errors === 0;
}
function validate85(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.ranker !== void 0) {
        let data0 = data.ranker, _errs1 = errors;
        if (typeof data0 != "string" && data0 !== null)
          return validate85.errors = [{ instancePath: instancePath + "/ranker", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.score_threshold !== void 0) {
          let data1 = data.score_threshold, _errs2 = errors;
          if (typeof data1 != "number" && data1 !== null)
            return validate85.errors = [{ instancePath: instancePath + "/score_threshold", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.hybrid_search !== void 0) {
            let data2 = data.hybrid_search, _errs3 = errors;
            if (typeof data2 == "object" && data2 !== null && !Array.isArray(data2))
              validate86(data2, instancePath + "/hybrid_search") || (vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors), errors = vErrors.length);
            else if (data2 !== null)
              return validate85.errors = [{ instancePath: instancePath + "/hybrid_search", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate85.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate85.errors = vErrors, errors === 0;
}
function validate90(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.key === void 0 && (missing0 = "key") || data.value === void 0 && (missing0 = "value"))
        return validate90.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate90.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.key !== void 0) {
          let _errs3 = errors;
          if (typeof data.key != "string")
            return validate90.errors = [{ instancePath: instancePath + "/key", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.value !== void 0) {
            let data2 = data.value, _errs5 = errors;
            if (typeof data2 != "string" && typeof data2 != "number" && typeof data2 != "boolean")
              if (Array.isArray(data2)) {
                if (Array.isArray(data2)) {
                  var valid3 = !0;
                  let len0 = data2.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    let data3 = data2[i0], _errs7 = errors;
                    if (typeof data3 != "string" && typeof data3 != "number")
                      return validate90.errors = [{ instancePath: instancePath + "/value/" + i0, keyword: "byType", params: { expected: "a string or a number" }, message: "must be a string or a number" }], !1;
                    var valid3 = _errs7 === errors;
                    if (!valid3)
                      break;
                  }
                }
              } else
                return validate90.errors = [{ instancePath: instancePath + "/value", keyword: "byType", params: { expected: "a string, a number, true or false or an array" }, message: "must be a string, a number, true or false or an array" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate90.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate90.errors = vErrors, errors === 0;
}
function validate92(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.filters === void 0 && (missing0 = "filters"))
        return validate92.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate92.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.filters !== void 0) {
          let _errs3 = errors;
          if (!Array.isArray(data.filters))
            return validate92.errors = [{ instancePath: instancePath + "/filters", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate92.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate92.errors = vErrors, errors === 0;
}
function validate89(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate89.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate89.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "eq" || tag0 === "ne" || tag0 === "gt" || tag0 === "gte" || tag0 === "lt" || tag0 === "lte" || tag0 === "in" || tag0 === "nin" ? validate90(data, instancePath) || (vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors), errors = vErrors.length) : (tag0 === "and" || tag0 === "or") && (validate92(data, instancePath) || (vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors), errors = vErrors.length));
      }
    } else
      return validate89.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate89.errors = vErrors, errors === 0;
}
function validate84(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.vector_store_ids === void 0 && (missing0 = "vector_store_ids"))
        return validate84.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "file_search")
          return validate84.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "file_search" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.vector_store_ids !== void 0) {
          let data1 = data.vector_store_ids, _errs2 = errors;
          if (errors === _errs2)
            if (Array.isArray(data1)) {
              var valid1 = !0;
              let len0 = data1.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let _errs4 = errors;
                if (typeof data1[i0] != "string")
                  return validate84.errors = [{ instancePath: instancePath + "/vector_store_ids/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid1 = _errs4 === errors;
                if (!valid1)
                  break;
              }
            } else
              return validate84.errors = [{ instancePath: instancePath + "/vector_store_ids", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.max_num_results !== void 0) {
            let data3 = data.max_num_results, _errs6 = errors;
            if (typeof data3 == "number") {
              if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3)))
                return validate84.errors = [{ instancePath: instancePath + "/max_num_results", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
            } else if (data3 !== null)
              return validate84.errors = [{ instancePath: instancePath + "/max_num_results", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
            var valid0 = _errs6 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.ranking_options !== void 0) {
              let data4 = data.ranking_options, _errs9 = errors;
              if (typeof data4 == "object" && data4 !== null && !Array.isArray(data4))
                validate85(data4, instancePath + "/ranking_options") || (vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors), errors = vErrors.length);
              else if (data4 !== null)
                return validate84.errors = [{ instancePath: instancePath + "/ranking_options", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs9 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.filters !== void 0) {
                let data5 = data.filters, _errs11 = errors;
                if (typeof data5 == "object" && data5 !== null && !Array.isArray(data5))
                  validate89(data5, instancePath + "/filters") || (vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors), errors = vErrors.length);
                else if (data5 !== null)
                  return validate84.errors = [{ instancePath: instancePath + "/filters", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                var valid0 = _errs11 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate84.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate84.errors = vErrors, errors === 0;
}
function validate99(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate99.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0 && data.type !== "disabled")
        return validate99.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "disabled" }, message: "must be equal to constant" }], !1;
    } else
      return validate99.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate99.errors = vErrors, errors === 0;
}
function validate102(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.domain === void 0 && (missing0 = "domain") || data.name === void 0 && (missing0 = "name") || data.value === void 0 && (missing0 = "value"))
        return validate102.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.domain !== void 0) {
        let _errs1 = errors;
        if (typeof data.domain != "string")
          return validate102.errors = [{ instancePath: instancePath + "/domain", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.name !== void 0) {
          let _errs3 = errors;
          if (typeof data.name != "string")
            return validate102.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.value !== void 0) {
            let _errs5 = errors;
            if (typeof data.value != "string")
              return validate102.errors = [{ instancePath: instancePath + "/value", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate102.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate102.errors = vErrors, errors === 0;
}
function validate101(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.allowed_domains === void 0 && (missing0 = "allowed_domains"))
        return validate101.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "allowlist")
          return validate101.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "allowlist" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.allowed_domains !== void 0) {
          let data1 = data.allowed_domains, _errs2 = errors;
          if (errors === _errs2)
            if (Array.isArray(data1)) {
              var valid1 = !0;
              let len0 = data1.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let _errs4 = errors;
                if (typeof data1[i0] != "string")
                  return validate101.errors = [{ instancePath: instancePath + "/allowed_domains/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid1 = _errs4 === errors;
                if (!valid1)
                  break;
              }
            } else
              return validate101.errors = [{ instancePath: instancePath + "/allowed_domains", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.domain_secrets !== void 0) {
            let data3 = data.domain_secrets, _errs6 = errors;
            if (Array.isArray(data3)) {
              if (Array.isArray(data3)) {
                var valid4 = !0;
                let len1 = data3.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  let _errs8 = errors;
                  validate102(data3[i1], instancePath + "/domain_secrets/" + i1) || (vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors), errors = vErrors.length);
                  var valid4 = _errs8 === errors;
                  if (!valid4)
                    break;
                }
              }
            } else if (data3 !== null)
              return validate101.errors = [{ instancePath: instancePath + "/domain_secrets", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
            var valid0 = _errs6 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate101.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate101.errors = vErrors, errors === 0;
}
function validate98(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate98.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate98.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "disabled" ? validate99(data, instancePath) || (vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors), errors = vErrors.length) : tag0 === "allowlist" && (validate101(data, instancePath) || (vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors), errors = vErrors.length));
      }
    } else
      return validate98.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate98.errors = vErrors, errors === 0;
}
function validate97(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate97.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "auto")
          return validate97.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "auto" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.file_ids !== void 0) {
          let data1 = data.file_ids, _errs2 = errors;
          if (Array.isArray(data1)) {
            if (Array.isArray(data1)) {
              var valid3 = !0;
              let len0 = data1.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let _errs4 = errors;
                if (typeof data1[i0] != "string")
                  return validate97.errors = [{ instancePath: instancePath + "/file_ids/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid3 = _errs4 === errors;
                if (!valid3)
                  break;
              }
            }
          } else if (data1 !== null)
            return validate97.errors = [{ instancePath: instancePath + "/file_ids", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.memory_limit !== void 0) {
            let data3 = data.memory_limit, _errs6 = errors;
            if (typeof data3 != "string" && data3 !== null)
              return validate97.errors = [{ instancePath: instancePath + "/memory_limit", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs6 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.network_policy !== void 0) {
              let data4 = data.network_policy, _errs7 = errors;
              if (typeof data4 == "object" && data4 !== null && !Array.isArray(data4))
                validate98(data4, instancePath + "/network_policy") || (vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors), errors = vErrors.length);
              else if (data4 !== null)
                return validate97.errors = [{ instancePath: instancePath + "/network_policy", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate97.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate97.errors = vErrors, errors === 0;
}
function validate96(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.container === void 0 && (missing0 = "container"))
        return validate96.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "code_interpreter")
          return validate96.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "code_interpreter" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.container !== void 0) {
          let data1 = data.container, _errs2 = errors;
          if (typeof data1 != "string")
            if (typeof data1 == "object" && data1 !== null && !Array.isArray(data1))
              validate97(data1, instancePath + "/container") || (vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors), errors = vErrors.length);
            else
              return validate96.errors = [{ instancePath: instancePath + "/container", keyword: "byType", params: { expected: "a string or an object" }, message: "must be a string or an object" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.allowed_callers !== void 0) {
            let data2 = data.allowed_callers, _errs4 = errors;
            if (Array.isArray(data2)) {
              if (Array.isArray(data2)) {
                var valid5 = !0;
                let len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs6 = errors;
                  if (typeof data2[i0] != "string")
                    return validate96.errors = [{ instancePath: instancePath + "/allowed_callers/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid5 = _errs6 === errors;
                  if (!valid5)
                    break;
                }
              }
            } else if (data2 !== null)
              return validate96.errors = [{ instancePath: instancePath + "/allowed_callers", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate96.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate96.errors = vErrors, errors === 0;
}
function validate109(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.image_url !== void 0) {
        let data0 = data.image_url, _errs1 = errors;
        if (typeof data0 != "string" && data0 !== null)
          return validate109.errors = [{ instancePath: instancePath + "/image_url", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.file_id !== void 0) {
          let data1 = data.file_id, _errs2 = errors;
          if (typeof data1 != "string" && data1 !== null)
            return validate109.errors = [{ instancePath: instancePath + "/file_id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate109.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate109.errors = vErrors, errors === 0;
}
function validate108(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate108.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "image_generation")
          return validate108.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "image_generation" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.model !== void 0) {
          let data1 = data.model, _errs2 = errors;
          if (typeof data1 != "string" && data1 !== null)
            return validate108.errors = [{ instancePath: instancePath + "/model", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.action !== void 0) {
            let data2 = data.action, _errs3 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate108.errors = [{ instancePath: instancePath + "/action", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.background !== void 0) {
              let data3 = data.background, _errs4 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate108.errors = [{ instancePath: instancePath + "/background", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.input_fidelity !== void 0) {
                let data4 = data.input_fidelity, _errs5 = errors;
                if (typeof data4 != "string" && data4 !== null)
                  return validate108.errors = [{ instancePath: instancePath + "/input_fidelity", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                var valid0 = _errs5 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.input_image_mask !== void 0) {
                  let data5 = data.input_image_mask, _errs6 = errors;
                  if (typeof data5 == "object" && data5 !== null && !Array.isArray(data5))
                    validate109(data5, instancePath + "/input_image_mask") || (vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors), errors = vErrors.length);
                  else if (data5 !== null)
                    return validate108.errors = [{ instancePath: instancePath + "/input_image_mask", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                  var valid0 = _errs6 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.moderation !== void 0) {
                    let data6 = data.moderation, _errs8 = errors;
                    if (typeof data6 != "string" && data6 !== null)
                      return validate108.errors = [{ instancePath: instancePath + "/moderation", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                    var valid0 = _errs8 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.output_compression !== void 0) {
                      let data7 = data.output_compression, _errs9 = errors;
                      if (typeof data7 == "number") {
                        if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7)))
                          return validate108.errors = [{ instancePath: instancePath + "/output_compression", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                      } else if (data7 !== null)
                        return validate108.errors = [{ instancePath: instancePath + "/output_compression", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                      var valid0 = _errs9 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.output_format !== void 0) {
                        let data8 = data.output_format, _errs12 = errors;
                        if (typeof data8 != "string" && data8 !== null)
                          return validate108.errors = [{ instancePath: instancePath + "/output_format", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                        var valid0 = _errs12 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.partial_images !== void 0) {
                          let data9 = data.partial_images, _errs13 = errors;
                          if (typeof data9 == "number") {
                            if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9)))
                              return validate108.errors = [{ instancePath: instancePath + "/partial_images", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                          } else if (data9 !== null)
                            return validate108.errors = [{ instancePath: instancePath + "/partial_images", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                          var valid0 = _errs13 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.quality !== void 0) {
                            let data10 = data.quality, _errs16 = errors;
                            if (typeof data10 != "string" && data10 !== null)
                              return validate108.errors = [{ instancePath: instancePath + "/quality", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                            var valid0 = _errs16 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0)
                            if (data.size !== void 0) {
                              let data11 = data.size, _errs17 = errors;
                              if (typeof data11 != "string" && data11 !== null)
                                return validate108.errors = [{ instancePath: instancePath + "/size", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                              var valid0 = _errs17 === errors;
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
      return validate108.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate108.errors = vErrors, errors === 0;
}
function validate113(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.tool_names !== void 0) {
        let data0 = data.tool_names, _errs1 = errors;
        if (Array.isArray(data0)) {
          if (Array.isArray(data0)) {
            var valid3 = !0;
            let len0 = data0.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let _errs3 = errors;
              if (typeof data0[i0] != "string")
                return validate113.errors = [{ instancePath: instancePath + "/tool_names/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid3 = _errs3 === errors;
              if (!valid3)
                break;
            }
          }
        } else if (data0 !== null)
          return validate113.errors = [{ instancePath: instancePath + "/tool_names", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.read_only !== void 0) {
          let data2 = data.read_only, _errs5 = errors;
          if (typeof data2 != "boolean" && data2 !== null)
            return validate113.errors = [{ instancePath: instancePath + "/read_only", keyword: "byType", params: { expected: "true or false or null" }, message: "must be true or false or null" }], !1;
          var valid0 = _errs5 === errors;
        } else
          var valid0 = !0;
    } else
      return validate113.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate113.errors = vErrors, errors === 0;
}
function validate115(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.always !== void 0) {
        let data0 = data.always, _errs1 = errors;
        if (typeof data0 == "object" && data0 !== null && !Array.isArray(data0))
          validate113(data0, instancePath + "/always") || (vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors), errors = vErrors.length);
        else if (data0 !== null)
          return validate115.errors = [{ instancePath: instancePath + "/always", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.never !== void 0) {
          let data1 = data.never, _errs3 = errors;
          if (typeof data1 == "object" && data1 !== null && !Array.isArray(data1))
            validate113(data1, instancePath + "/never") || (vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors), errors = vErrors.length);
          else if (data1 !== null)
            return validate115.errors = [{ instancePath: instancePath + "/never", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate115.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate115.errors = vErrors, errors === 0;
}
function validate112(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.server_label === void 0 && (missing0 = "server_label"))
        return validate112.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "mcp")
          return validate112.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "mcp" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.server_label !== void 0) {
          let _errs2 = errors;
          if (typeof data.server_label != "string")
            return validate112.errors = [{ instancePath: instancePath + "/server_label", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.server_url !== void 0) {
            let data2 = data.server_url, _errs4 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate112.errors = [{ instancePath: instancePath + "/server_url", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.connector_id !== void 0) {
              let data3 = data.connector_id, _errs5 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate112.errors = [{ instancePath: instancePath + "/connector_id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.tunnel_id !== void 0) {
                let data4 = data.tunnel_id, _errs6 = errors;
                if (typeof data4 != "string" && data4 !== null)
                  return validate112.errors = [{ instancePath: instancePath + "/tunnel_id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.authorization !== void 0) {
                  let data5 = data.authorization, _errs7 = errors;
                  if (typeof data5 != "string" && data5 !== null)
                    return validate112.errors = [{ instancePath: instancePath + "/authorization", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                  var valid0 = _errs7 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.server_description !== void 0) {
                    let data6 = data.server_description, _errs8 = errors;
                    if (typeof data6 != "string" && data6 !== null)
                      return validate112.errors = [{ instancePath: instancePath + "/server_description", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                    var valid0 = _errs8 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.headers !== void 0) {
                      let data7 = data.headers, _errs9 = errors;
                      if (typeof data7 == "object" && data7 !== null && !Array.isArray(data7)) {
                        if (data7 && typeof data7 == "object" && !Array.isArray(data7))
                          for (let key0 in data7) {
                            let _errs12 = errors;
                            if (typeof data7[key0] != "string")
                              return validate112.errors = [{ instancePath: instancePath + "/headers/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                            var valid8 = _errs12 === errors;
                            if (!valid8)
                              break;
                          }
                      } else if (data7 !== null)
                        return validate112.errors = [{ instancePath: instancePath + "/headers", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                      var valid0 = _errs9 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.allowed_tools !== void 0) {
                        let data9 = data.allowed_tools, _errs14 = errors;
                        if (Array.isArray(data9)) {
                          if (Array.isArray(data9)) {
                            var valid11 = !0;
                            let len0 = data9.length;
                            for (let i0 = 0; i0 < len0; i0++) {
                              let _errs16 = errors;
                              if (typeof data9[i0] != "string")
                                return validate112.errors = [{ instancePath: instancePath + "/allowed_tools/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                              var valid11 = _errs16 === errors;
                              if (!valid11)
                                break;
                            }
                          }
                        } else if (typeof data9 == "object" && data9 !== null && !Array.isArray(data9))
                          validate113(data9, instancePath + "/allowed_tools") || (vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors), errors = vErrors.length);
                        else if (data9 !== null)
                          return validate112.errors = [{ instancePath: instancePath + "/allowed_tools", keyword: "byType", params: { expected: "an array, an object or null" }, message: "must be an array, an object or null" }], !1;
                        var valid0 = _errs14 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.require_approval !== void 0) {
                          let data11 = data.require_approval, _errs19 = errors;
                          if (typeof data11 != "string") {
                            if (typeof data11 == "object" && data11 !== null && !Array.isArray(data11))
                              validate115(data11, instancePath + "/require_approval") || (vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors), errors = vErrors.length);
                            else if (data11 !== null)
                              return validate112.errors = [{ instancePath: instancePath + "/require_approval", keyword: "byType", params: { expected: "a string, an object or null" }, message: "must be a string, an object or null" }], !1;
                          }
                          var valid0 = _errs19 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.allowed_callers !== void 0) {
                            let data12 = data.allowed_callers, _errs21 = errors;
                            if (Array.isArray(data12)) {
                              if (Array.isArray(data12)) {
                                var valid17 = !0;
                                let len1 = data12.length;
                                for (let i1 = 0; i1 < len1; i1++) {
                                  let _errs23 = errors;
                                  if (typeof data12[i1] != "string")
                                    return validate112.errors = [{ instancePath: instancePath + "/allowed_callers/" + i1, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                  var valid17 = _errs23 === errors;
                                  if (!valid17)
                                    break;
                                }
                              }
                            } else if (data12 !== null)
                              return validate112.errors = [{ instancePath: instancePath + "/allowed_callers", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
                            var valid0 = _errs21 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0)
                            if (data.defer_loading !== void 0) {
                              let data14 = data.defer_loading, _errs25 = errors;
                              if (typeof data14 != "boolean" && data14 !== null)
                                return validate112.errors = [{ instancePath: instancePath + "/defer_loading", keyword: "byType", params: { expected: "true or false or null" }, message: "must be true or false or null" }], !1;
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
        }
      }
    } else
      return validate112.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate112.errors = vErrors, errors === 0;
}
function validate125(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.skill_id === void 0 && (missing0 = "skill_id"))
        return validate125.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "skill_reference")
          return validate125.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "skill_reference" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.skill_id !== void 0) {
          let _errs2 = errors;
          if (typeof data.skill_id != "string")
            return validate125.errors = [{ instancePath: instancePath + "/skill_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.version !== void 0) {
            let data2 = data.version, _errs4 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate125.errors = [{ instancePath: instancePath + "/version", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate125.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate125.errors = vErrors, errors === 0;
}
function validate128(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.media_type === void 0 && (missing0 = "media_type") || data.data === void 0 && (missing0 = "data"))
        return validate128.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "base64")
          return validate128.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "base64" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.media_type !== void 0) {
          let _errs2 = errors;
          if (data.media_type !== "application/zip")
            return validate128.errors = [{ instancePath: instancePath + "/media_type", keyword: "const", params: { allowedValue: "application/zip" }, message: "must be equal to constant" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.data !== void 0) {
            let _errs3 = errors;
            if (typeof data.data != "string")
              return validate128.errors = [{ instancePath: instancePath + "/data", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate128.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate128.errors = vErrors, errors === 0;
}
function validate127(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name") || data.description === void 0 && (missing0 = "description") || data.source === void 0 && (missing0 = "source"))
        return validate127.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "inline")
          return validate127.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "inline" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.name !== void 0) {
          let _errs2 = errors;
          if (typeof data.name != "string")
            return validate127.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.description !== void 0) {
            let _errs4 = errors;
            if (typeof data.description != "string")
              return validate127.errors = [{ instancePath: instancePath + "/description", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.source !== void 0) {
              let _errs6 = errors;
              validate128(data.source, instancePath + "/source") || (vErrors = vErrors === null ? validate128.errors : vErrors.concat(validate128.errors), errors = vErrors.length);
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate127.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate127.errors = vErrors, errors === 0;
}
function validate124(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate124.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate124.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "skill_reference" ? validate125(data, instancePath) || (vErrors = vErrors === null ? validate125.errors : vErrors.concat(validate125.errors), errors = vErrors.length) : tag0 === "inline" && (validate127(data, instancePath) || (vErrors = vErrors === null ? validate127.errors : vErrors.concat(validate127.errors), errors = vErrors.length));
      }
    } else
      return validate124.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate124.errors = vErrors, errors === 0;
}
function validate122(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate122.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "container_auto")
          return validate122.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "container_auto" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.file_ids !== void 0) {
          let data1 = data.file_ids, _errs2 = errors;
          if (Array.isArray(data1)) {
            if (Array.isArray(data1)) {
              var valid3 = !0;
              let len0 = data1.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let _errs4 = errors;
                if (typeof data1[i0] != "string")
                  return validate122.errors = [{ instancePath: instancePath + "/file_ids/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid3 = _errs4 === errors;
                if (!valid3)
                  break;
              }
            }
          } else if (data1 !== null)
            return validate122.errors = [{ instancePath: instancePath + "/file_ids", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.memory_limit !== void 0) {
            let data3 = data.memory_limit, _errs6 = errors;
            if (typeof data3 != "string" && data3 !== null)
              return validate122.errors = [{ instancePath: instancePath + "/memory_limit", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs6 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.network_policy !== void 0) {
              let data4 = data.network_policy, _errs7 = errors;
              if (typeof data4 == "object" && data4 !== null && !Array.isArray(data4))
                validate98(data4, instancePath + "/network_policy") || (vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors), errors = vErrors.length);
              else if (data4 !== null)
                return validate122.errors = [{ instancePath: instancePath + "/network_policy", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.skills !== void 0) {
                let data5 = data.skills, _errs9 = errors;
                if (Array.isArray(data5)) {
                  if (Array.isArray(data5)) {
                    var valid9 = !0;
                    let len1 = data5.length;
                    for (let i1 = 0; i1 < len1; i1++) {
                      let _errs11 = errors;
                      validate124(data5[i1], instancePath + "/skills/" + i1) || (vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors), errors = vErrors.length);
                      var valid9 = _errs11 === errors;
                      if (!valid9)
                        break;
                    }
                  }
                } else if (data5 !== null)
                  return validate122.errors = [{ instancePath: instancePath + "/skills", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
                var valid0 = _errs9 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate122.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate122.errors = vErrors, errors === 0;
}
function validate134(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.name === void 0 && (missing0 = "name") || data.description === void 0 && (missing0 = "description") || data.path === void 0 && (missing0 = "path"))
        return validate134.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.name !== void 0) {
        let _errs1 = errors;
        if (typeof data.name != "string")
          return validate134.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.description !== void 0) {
          let _errs3 = errors;
          if (typeof data.description != "string")
            return validate134.errors = [{ instancePath: instancePath + "/description", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.path !== void 0) {
            let _errs5 = errors;
            if (typeof data.path != "string")
              return validate134.errors = [{ instancePath: instancePath + "/path", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate134.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate134.errors = vErrors, errors === 0;
}
function validate133(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate133.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "local")
          return validate133.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "local" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.skills !== void 0) {
          let data1 = data.skills, _errs2 = errors;
          if (Array.isArray(data1)) {
            if (Array.isArray(data1)) {
              var valid3 = !0;
              let len0 = data1.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let _errs4 = errors;
                validate134(data1[i0], instancePath + "/skills/" + i0) || (vErrors = vErrors === null ? validate134.errors : vErrors.concat(validate134.errors), errors = vErrors.length);
                var valid3 = _errs4 === errors;
                if (!valid3)
                  break;
              }
            }
          } else if (data1 !== null)
            return validate133.errors = [{ instancePath: instancePath + "/skills", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate133.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate133.errors = vErrors, errors === 0;
}
function validate137(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.container_id === void 0 && (missing0 = "container_id"))
        return validate137.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "container_reference")
          return validate137.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "container_reference" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.container_id !== void 0) {
          let _errs2 = errors;
          if (typeof data.container_id != "string")
            return validate137.errors = [{ instancePath: instancePath + "/container_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate137.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate137.errors = vErrors, errors === 0;
}
function validate121(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate121.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate121.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "container_auto" ? validate122(data, instancePath) || (vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors), errors = vErrors.length) : tag0 === "local" ? validate133(data, instancePath) || (vErrors = vErrors === null ? validate133.errors : vErrors.concat(validate133.errors), errors = vErrors.length) : tag0 === "container_reference" && (validate137(data, instancePath) || (vErrors = vErrors === null ? validate137.errors : vErrors.concat(validate137.errors), errors = vErrors.length));
      }
    } else
      return validate121.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate121.errors = vErrors, errors === 0;
}
function validate120(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate120.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "shell")
          return validate120.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "shell" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.environment !== void 0) {
          let data1 = data.environment, _errs2 = errors;
          if (typeof data1 == "object" && data1 !== null && !Array.isArray(data1))
            validate121(data1, instancePath + "/environment") || (vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors), errors = vErrors.length);
          else if (data1 !== null)
            return validate120.errors = [{ instancePath: instancePath + "/environment", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.allowed_callers !== void 0) {
            let data2 = data.allowed_callers, _errs4 = errors;
            if (Array.isArray(data2)) {
              if (Array.isArray(data2)) {
                var valid5 = !0;
                let len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs6 = errors;
                  if (typeof data2[i0] != "string")
                    return validate120.errors = [{ instancePath: instancePath + "/allowed_callers/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid5 = _errs6 === errors;
                  if (!valid5)
                    break;
                }
              }
            } else if (data2 !== null)
              return validate120.errors = [{ instancePath: instancePath + "/allowed_callers", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate120.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate120.errors = vErrors, errors === 0;
}
function validate141(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate141.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0 && data.type !== "local_shell")
        return validate141.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "local_shell" }, message: "must be equal to constant" }], !1;
    } else
      return validate141.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate141.errors = vErrors, errors === 0;
}
function validate143(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate143.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "apply_patch")
          return validate143.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "apply_patch" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.allowed_callers !== void 0) {
          let data1 = data.allowed_callers, _errs2 = errors;
          if (Array.isArray(data1)) {
            if (Array.isArray(data1)) {
              var valid3 = !0;
              let len0 = data1.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let _errs4 = errors;
                if (typeof data1[i0] != "string")
                  return validate143.errors = [{ instancePath: instancePath + "/allowed_callers/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid3 = _errs4 === errors;
                if (!valid3)
                  break;
              }
            }
          } else if (data1 !== null)
            return validate143.errors = [{ instancePath: instancePath + "/allowed_callers", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate143.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate143.errors = vErrors, errors === 0;
}
function validate145(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate145.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0 && data.type !== "computer")
        return validate145.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "computer" }, message: "must be equal to constant" }], !1;
    } else
      return validate145.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate145.errors = vErrors, errors === 0;
}
function validate147(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.display_width === void 0 && (missing0 = "display_width") || data.display_height === void 0 && (missing0 = "display_height") || data.environment === void 0 && (missing0 = "environment"))
        return validate147.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "computer_use_preview")
          return validate147.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "computer_use_preview" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.display_width !== void 0) {
          let data1 = data.display_width, _errs2 = errors;
          if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)))
            return validate147.errors = [{ instancePath: instancePath + "/display_width", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.display_height !== void 0) {
            let data2 = data.display_height, _errs4 = errors;
            if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)))
              return validate147.errors = [{ instancePath: instancePath + "/display_height", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.environment !== void 0) {
              let _errs6 = errors;
              if (typeof data.environment != "string")
                return validate147.errors = [{ instancePath: instancePath + "/environment", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate147.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate147.errors = vErrors, errors === 0;
}
function validate149(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate149.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0 && data.type !== "programmatic_tool_calling")
        return validate149.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "programmatic_tool_calling" }, message: "must be equal to constant" }], !1;
    } else
      return validate149.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate149.errors = vErrors, errors === 0;
}
function validate56(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate56.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate56.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "function" ? validate57(data, instancePath) || (vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors), errors = vErrors.length) : tag0 === "custom" ? validate59(data, instancePath) || (vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors), errors = vErrors.length) : tag0 === "namespace" ? validate67(data, instancePath) || (vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors), errors = vErrors.length) : tag0 === "tool_search" ? validate73(data, instancePath) || (vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors), errors = vErrors.length) : tag0 === "web_search" || tag0 === "web_search_2025_08_26" ? validate75(data, instancePath) || (vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors), errors = vErrors.length) : tag0 === "web_search_preview" || tag0 === "web_search_preview_2025_03_11" ? validate81(data, instancePath) || (vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors), errors = vErrors.length) : tag0 === "file_search" ? validate84(data, instancePath) || (vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors), errors = vErrors.length) : tag0 === "code_interpreter" ? validate96(data, instancePath) || (vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors), errors = vErrors.length) : tag0 === "image_generation" ? validate108(data, instancePath) || (vErrors = vErrors === null ? validate108.errors : vErrors.concat(validate108.errors), errors = vErrors.length) : tag0 === "mcp" ? validate112(data, instancePath) || (vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors), errors = vErrors.length) : tag0 === "shell" ? validate120(data, instancePath) || (vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors), errors = vErrors.length) : tag0 === "local_shell" ? validate141(data, instancePath) || (vErrors = vErrors === null ? validate141.errors : vErrors.concat(validate141.errors), errors = vErrors.length) : tag0 === "apply_patch" ? validate143(data, instancePath) || (vErrors = vErrors === null ? validate143.errors : vErrors.concat(validate143.errors), errors = vErrors.length) : tag0 === "computer" ? validate145(data, instancePath) || (vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors), errors = vErrors.length) : tag0 === "computer_use_preview" ? validate147(data, instancePath) || (vErrors = vErrors === null ? validate147.errors : vErrors.concat(validate147.errors), errors = vErrors.length) : tag0 === "programmatic_tool_calling" && (validate149(data, instancePath) || (vErrors = vErrors === null ? validate149.errors : vErrors.concat(validate149.errors), errors = vErrors.length));
      }
    } else
      return validate56.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate56.errors = vErrors, errors === 0;
}
function validate55(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.tools === void 0 && (missing0 = "tools"))
        return validate55.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "tool_search_output")
          return validate55.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "tool_search_output" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.tools !== void 0) {
          let data1 = data.tools, _errs2 = errors;
          if (errors === _errs2)
            if (Array.isArray(data1)) {
              var valid1 = !0;
              let len0 = data1.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let _errs4 = errors;
                validate56(data1[i0], instancePath + "/tools/" + i0) || (vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors), errors = vErrors.length);
                var valid1 = _errs4 === errors;
                if (!valid1)
                  break;
              }
            } else
              return validate55.errors = [{ instancePath: instancePath + "/tools", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.id !== void 0) {
            let data3 = data.id, _errs5 = errors;
            if (typeof data3 != "string" && data3 !== null)
              return validate55.errors = [{ instancePath: instancePath + "/id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.call_id !== void 0) {
              let data4 = data.call_id, _errs6 = errors;
              if (typeof data4 != "string" && data4 !== null)
                return validate55.errors = [{ instancePath: instancePath + "/call_id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.execution !== void 0) {
                let data5 = data.execution, _errs7 = errors;
                if (typeof data5 != "string" && data5 !== null)
                  return validate55.errors = [{ instancePath: instancePath + "/execution", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                var valid0 = _errs7 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.status !== void 0) {
                  let data6 = data.status, _errs8 = errors;
                  if (typeof data6 != "string" && data6 !== null)
                    return validate55.errors = [{ instancePath: instancePath + "/status", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate55.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate55.errors = vErrors, errors === 0;
}
function validate153(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.role === void 0 && (missing0 = "role") || data.tools === void 0 && (missing0 = "tools"))
        return validate153.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "additional_tools")
          return validate153.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "additional_tools" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.role !== void 0) {
          let _errs2 = errors;
          if (data.role !== "developer")
            return validate153.errors = [{ instancePath: instancePath + "/role", keyword: "const", params: { allowedValue: "developer" }, message: "must be equal to constant" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.tools !== void 0) {
            let data2 = data.tools, _errs3 = errors;
            if (errors === _errs3)
              if (Array.isArray(data2)) {
                var valid1 = !0;
                let len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs5 = errors;
                  validate56(data2[i0], instancePath + "/tools/" + i0) || (vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors), errors = vErrors.length);
                  var valid1 = _errs5 === errors;
                  if (!valid1)
                    break;
                }
              } else
                return validate153.errors = [{ instancePath: instancePath + "/tools", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.id !== void 0) {
              let data4 = data.id, _errs6 = errors;
              if (typeof data4 != "string" && data4 !== null)
                return validate153.errors = [{ instancePath: instancePath + "/id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate153.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate153.errors = vErrors, errors === 0;
}
function validate157(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.commands === void 0 && (missing0 = "commands"))
        return validate157.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.commands !== void 0) {
        let data0 = data.commands, _errs1 = errors;
        if (errors === _errs1)
          if (Array.isArray(data0)) {
            var valid1 = !0;
            let len0 = data0.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let _errs3 = errors;
              if (typeof data0[i0] != "string")
                return validate157.errors = [{ instancePath: instancePath + "/commands/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid1 = _errs3 === errors;
              if (!valid1)
                break;
            }
          } else
            return validate157.errors = [{ instancePath: instancePath + "/commands", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.timeout_ms !== void 0) {
          let data2 = data.timeout_ms, _errs5 = errors;
          if (typeof data2 == "number") {
            if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)))
              return validate157.errors = [{ instancePath: instancePath + "/timeout_ms", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
          } else if (data2 !== null)
            return validate157.errors = [{ instancePath: instancePath + "/timeout_ms", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
          var valid0 = _errs5 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.max_output_length !== void 0) {
            let data3 = data.max_output_length, _errs8 = errors;
            if (typeof data3 == "number") {
              if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3)))
                return validate157.errors = [{ instancePath: instancePath + "/max_output_length", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
            } else if (data3 !== null)
              return validate157.errors = [{ instancePath: instancePath + "/max_output_length", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
            var valid0 = _errs8 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate157.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate157.errors = vErrors, errors === 0;
}
function validate160(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate160.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate160.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "local" ? validate133(data, instancePath) || (vErrors = vErrors === null ? validate133.errors : vErrors.concat(validate133.errors), errors = vErrors.length) : tag0 === "container_reference" && (validate137(data, instancePath) || (vErrors = vErrors === null ? validate137.errors : vErrors.concat(validate137.errors), errors = vErrors.length));
      }
    } else
      return validate160.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate160.errors = vErrors, errors === 0;
}
function validate156(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.call_id === void 0 && (missing0 = "call_id") || data.action === void 0 && (missing0 = "action"))
        return validate156.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "shell_call")
          return validate156.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "shell_call" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.call_id !== void 0) {
          let _errs2 = errors;
          if (typeof data.call_id != "string")
            return validate156.errors = [{ instancePath: instancePath + "/call_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.action !== void 0) {
            let _errs4 = errors;
            validate157(data.action, instancePath + "/action") || (vErrors = vErrors === null ? validate157.errors : vErrors.concat(validate157.errors), errors = vErrors.length);
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.id !== void 0) {
              let data3 = data.id, _errs5 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate156.errors = [{ instancePath: instancePath + "/id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.caller !== void 0) {
                let data4 = data.caller, _errs6 = errors;
                if (typeof data4 == "object" && data4 !== null && !Array.isArray(data4))
                  validate29(data4, instancePath + "/caller") || (vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors), errors = vErrors.length);
                else if (data4 !== null)
                  return validate156.errors = [{ instancePath: instancePath + "/caller", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.environment !== void 0) {
                  let data5 = data.environment, _errs8 = errors;
                  if (typeof data5 == "object" && data5 !== null && !Array.isArray(data5))
                    validate160(data5, instancePath + "/environment") || (vErrors = vErrors === null ? validate160.errors : vErrors.concat(validate160.errors), errors = vErrors.length);
                  else if (data5 !== null)
                    return validate156.errors = [{ instancePath: instancePath + "/environment", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
                if (valid0)
                  if (data.status !== void 0) {
                    let data6 = data.status, _errs10 = errors;
                    if (typeof data6 != "string" && data6 !== null)
                      return validate156.errors = [{ instancePath: instancePath + "/status", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                    var valid0 = _errs10 === errors;
                  } else
                    var valid0 = !0;
              }
            }
          }
        }
      }
    } else
      return validate156.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate156.errors = vErrors, errors === 0;
}
function validate168(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.exit_code === void 0 && (missing0 = "exit_code"))
        return validate168.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "exit")
          return validate168.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "exit" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.exit_code !== void 0) {
          let data1 = data.exit_code, _errs2 = errors;
          if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)))
            return validate168.errors = [{ instancePath: instancePath + "/exit_code", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate168.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate168.errors = vErrors, errors === 0;
}
function validate170(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate170.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0 && data.type !== "timeout")
        return validate170.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "timeout" }, message: "must be equal to constant" }], !1;
    } else
      return validate170.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate170.errors = vErrors, errors === 0;
}
function validate167(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate167.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate167.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "exit" ? validate168(data, instancePath) || (vErrors = vErrors === null ? validate168.errors : vErrors.concat(validate168.errors), errors = vErrors.length) : tag0 === "timeout" && (validate170(data, instancePath) || (vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors), errors = vErrors.length));
      }
    } else
      return validate167.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate167.errors = vErrors, errors === 0;
}
function validate166(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.stdout === void 0 && (missing0 = "stdout") || data.stderr === void 0 && (missing0 = "stderr") || data.outcome === void 0 && (missing0 = "outcome"))
        return validate166.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.stdout !== void 0) {
        let _errs1 = errors;
        if (typeof data.stdout != "string")
          return validate166.errors = [{ instancePath: instancePath + "/stdout", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.stderr !== void 0) {
          let _errs3 = errors;
          if (typeof data.stderr != "string")
            return validate166.errors = [{ instancePath: instancePath + "/stderr", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.outcome !== void 0) {
            let _errs5 = errors;
            validate167(data.outcome, instancePath + "/outcome") || (vErrors = vErrors === null ? validate167.errors : vErrors.concat(validate167.errors), errors = vErrors.length);
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate166.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate166.errors = vErrors, errors === 0;
}
function validate165(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.call_id === void 0 && (missing0 = "call_id") || data.output === void 0 && (missing0 = "output"))
        return validate165.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "shell_call_output")
          return validate165.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "shell_call_output" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.call_id !== void 0) {
          let _errs2 = errors;
          if (typeof data.call_id != "string")
            return validate165.errors = [{ instancePath: instancePath + "/call_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.output !== void 0) {
            let data2 = data.output, _errs4 = errors;
            if (errors === _errs4)
              if (Array.isArray(data2)) {
                var valid1 = !0;
                let len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs6 = errors;
                  validate166(data2[i0], instancePath + "/output/" + i0) || (vErrors = vErrors === null ? validate166.errors : vErrors.concat(validate166.errors), errors = vErrors.length);
                  var valid1 = _errs6 === errors;
                  if (!valid1)
                    break;
                }
              } else
                return validate165.errors = [{ instancePath: instancePath + "/output", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.id !== void 0) {
              let data4 = data.id, _errs7 = errors;
              if (typeof data4 != "string" && data4 !== null)
                return validate165.errors = [{ instancePath: instancePath + "/id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.caller !== void 0) {
                let data5 = data.caller, _errs8 = errors;
                if (typeof data5 == "object" && data5 !== null && !Array.isArray(data5))
                  validate29(data5, instancePath + "/caller") || (vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors), errors = vErrors.length);
                else if (data5 !== null)
                  return validate165.errors = [{ instancePath: instancePath + "/caller", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.max_output_length !== void 0) {
                  let data6 = data.max_output_length, _errs10 = errors;
                  if (typeof data6 == "number") {
                    if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6)))
                      return validate165.errors = [{ instancePath: instancePath + "/max_output_length", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                  } else if (data6 !== null)
                    return validate165.errors = [{ instancePath: instancePath + "/max_output_length", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                  var valid0 = _errs10 === errors;
                } else
                  var valid0 = !0;
                if (valid0)
                  if (data.status !== void 0) {
                    let data7 = data.status, _errs13 = errors;
                    if (typeof data7 != "string" && data7 !== null)
                      return validate165.errors = [{ instancePath: instancePath + "/status", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                    var valid0 = _errs13 === errors;
                  } else
                    var valid0 = !0;
              }
            }
          }
        }
      }
    } else
      return validate165.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate165.errors = vErrors, errors === 0;
}
function validate178(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.path === void 0 && (missing0 = "path") || data.diff === void 0 && (missing0 = "diff"))
        return validate178.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "create_file")
          return validate178.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "create_file" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.path !== void 0) {
          let _errs2 = errors;
          if (typeof data.path != "string")
            return validate178.errors = [{ instancePath: instancePath + "/path", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.diff !== void 0) {
            let _errs4 = errors;
            if (typeof data.diff != "string")
              return validate178.errors = [{ instancePath: instancePath + "/diff", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate178.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate178.errors = vErrors, errors === 0;
}
function validate180(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.path === void 0 && (missing0 = "path"))
        return validate180.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "delete_file")
          return validate180.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "delete_file" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.path !== void 0) {
          let _errs2 = errors;
          if (typeof data.path != "string")
            return validate180.errors = [{ instancePath: instancePath + "/path", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate180.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate180.errors = vErrors, errors === 0;
}
function validate182(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.path === void 0 && (missing0 = "path") || data.diff === void 0 && (missing0 = "diff"))
        return validate182.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "update_file")
          return validate182.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "update_file" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.path !== void 0) {
          let _errs2 = errors;
          if (typeof data.path != "string")
            return validate182.errors = [{ instancePath: instancePath + "/path", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.diff !== void 0) {
            let _errs4 = errors;
            if (typeof data.diff != "string")
              return validate182.errors = [{ instancePath: instancePath + "/diff", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate182.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate182.errors = vErrors, errors === 0;
}
function validate177(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate177.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate177.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "create_file" ? validate178(data, instancePath) || (vErrors = vErrors === null ? validate178.errors : vErrors.concat(validate178.errors), errors = vErrors.length) : tag0 === "delete_file" ? validate180(data, instancePath) || (vErrors = vErrors === null ? validate180.errors : vErrors.concat(validate180.errors), errors = vErrors.length) : tag0 === "update_file" && (validate182(data, instancePath) || (vErrors = vErrors === null ? validate182.errors : vErrors.concat(validate182.errors), errors = vErrors.length));
      }
    } else
      return validate177.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate177.errors = vErrors, errors === 0;
}
function validate176(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.call_id === void 0 && (missing0 = "call_id") || data.operation === void 0 && (missing0 = "operation") || data.status === void 0 && (missing0 = "status"))
        return validate176.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "apply_patch_call")
          return validate176.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "apply_patch_call" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.call_id !== void 0) {
          let _errs2 = errors;
          if (typeof data.call_id != "string")
            return validate176.errors = [{ instancePath: instancePath + "/call_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.operation !== void 0) {
            let _errs4 = errors;
            validate177(data.operation, instancePath + "/operation") || (vErrors = vErrors === null ? validate177.errors : vErrors.concat(validate177.errors), errors = vErrors.length);
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.status !== void 0) {
              let _errs5 = errors;
              if (typeof data.status != "string")
                return validate176.errors = [{ instancePath: instancePath + "/status", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.id !== void 0) {
                let data4 = data.id, _errs7 = errors;
                if (typeof data4 != "string" && data4 !== null)
                  return validate176.errors = [{ instancePath: instancePath + "/id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                var valid0 = _errs7 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.caller !== void 0) {
                  let data5 = data.caller, _errs8 = errors;
                  if (typeof data5 == "object" && data5 !== null && !Array.isArray(data5))
                    validate29(data5, instancePath + "/caller") || (vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors), errors = vErrors.length);
                  else if (data5 !== null)
                    return validate176.errors = [{ instancePath: instancePath + "/caller", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate176.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate176.errors = vErrors, errors === 0;
}
function validate187(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.call_id === void 0 && (missing0 = "call_id") || data.status === void 0 && (missing0 = "status"))
        return validate187.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "apply_patch_call_output")
          return validate187.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "apply_patch_call_output" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.call_id !== void 0) {
          let _errs2 = errors;
          if (typeof data.call_id != "string")
            return validate187.errors = [{ instancePath: instancePath + "/call_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.status !== void 0) {
            let _errs4 = errors;
            if (typeof data.status != "string")
              return validate187.errors = [{ instancePath: instancePath + "/status", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.id !== void 0) {
              let data3 = data.id, _errs6 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate187.errors = [{ instancePath: instancePath + "/id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.output !== void 0) {
                let data4 = data.output, _errs7 = errors;
                if (typeof data4 != "string" && data4 !== null)
                  return validate187.errors = [{ instancePath: instancePath + "/output", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                var valid0 = _errs7 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.caller !== void 0) {
                  let data5 = data.caller, _errs8 = errors;
                  if (typeof data5 == "object" && data5 !== null && !Array.isArray(data5))
                    validate29(data5, instancePath + "/caller") || (vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors), errors = vErrors.length);
                  else if (data5 !== null)
                    return validate187.errors = [{ instancePath: instancePath + "/caller", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate187.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate187.errors = vErrors, errors === 0;
}
function validate192(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.button === void 0 && (missing0 = "button") || data.x === void 0 && (missing0 = "x") || data.y === void 0 && (missing0 = "y"))
        return validate192.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "click")
          return validate192.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "click" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.button !== void 0) {
          let _errs2 = errors;
          if (typeof data.button != "string")
            return validate192.errors = [{ instancePath: instancePath + "/button", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.x !== void 0) {
            let data2 = data.x, _errs4 = errors;
            if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)))
              return validate192.errors = [{ instancePath: instancePath + "/x", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.y !== void 0) {
              let data3 = data.y, _errs6 = errors;
              if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3)))
                return validate192.errors = [{ instancePath: instancePath + "/y", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.keys !== void 0) {
                let data4 = data.keys, _errs8 = errors;
                if (Array.isArray(data4)) {
                  if (Array.isArray(data4)) {
                    var valid3 = !0;
                    let len0 = data4.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                      let _errs10 = errors;
                      if (typeof data4[i0] != "string")
                        return validate192.errors = [{ instancePath: instancePath + "/keys/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid3 = _errs10 === errors;
                      if (!valid3)
                        break;
                    }
                  }
                } else if (data4 !== null)
                  return validate192.errors = [{ instancePath: instancePath + "/keys", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate192.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate192.errors = vErrors, errors === 0;
}
function validate194(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.x === void 0 && (missing0 = "x") || data.y === void 0 && (missing0 = "y"))
        return validate194.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "double_click")
          return validate194.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "double_click" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.x !== void 0) {
          let data1 = data.x, _errs2 = errors;
          if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)))
            return validate194.errors = [{ instancePath: instancePath + "/x", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.y !== void 0) {
            let data2 = data.y, _errs4 = errors;
            if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)))
              return validate194.errors = [{ instancePath: instancePath + "/y", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.keys !== void 0) {
              let data3 = data.keys, _errs6 = errors;
              if (Array.isArray(data3)) {
                if (Array.isArray(data3)) {
                  var valid3 = !0;
                  let len0 = data3.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    let _errs8 = errors;
                    if (typeof data3[i0] != "string")
                      return validate194.errors = [{ instancePath: instancePath + "/keys/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid3 = _errs8 === errors;
                    if (!valid3)
                      break;
                  }
                }
              } else if (data3 !== null)
                return validate194.errors = [{ instancePath: instancePath + "/keys", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate194.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate194.errors = vErrors, errors === 0;
}
function validate197(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.x === void 0 && (missing0 = "x") || data.y === void 0 && (missing0 = "y"))
        return validate197.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.x !== void 0) {
        let data0 = data.x, _errs1 = errors;
        if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0)))
          return validate197.errors = [{ instancePath: instancePath + "/x", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.y !== void 0) {
          let data1 = data.y, _errs3 = errors;
          if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)))
            return validate197.errors = [{ instancePath: instancePath + "/y", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate197.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate197.errors = vErrors, errors === 0;
}
function validate196(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.path === void 0 && (missing0 = "path"))
        return validate196.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "drag")
          return validate196.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "drag" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.path !== void 0) {
          let data1 = data.path, _errs2 = errors;
          if (errors === _errs2)
            if (Array.isArray(data1)) {
              var valid1 = !0;
              let len0 = data1.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let _errs4 = errors;
                validate197(data1[i0], instancePath + "/path/" + i0) || (vErrors = vErrors === null ? validate197.errors : vErrors.concat(validate197.errors), errors = vErrors.length);
                var valid1 = _errs4 === errors;
                if (!valid1)
                  break;
              }
            } else
              return validate196.errors = [{ instancePath: instancePath + "/path", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.keys !== void 0) {
            let data3 = data.keys, _errs5 = errors;
            if (Array.isArray(data3)) {
              if (Array.isArray(data3)) {
                var valid4 = !0;
                let len1 = data3.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  let _errs7 = errors;
                  if (typeof data3[i1] != "string")
                    return validate196.errors = [{ instancePath: instancePath + "/keys/" + i1, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid4 = _errs7 === errors;
                  if (!valid4)
                    break;
                }
              }
            } else if (data3 !== null)
              return validate196.errors = [{ instancePath: instancePath + "/keys", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate196.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate196.errors = vErrors, errors === 0;
}
function validate200(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.keys === void 0 && (missing0 = "keys"))
        return validate200.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "keypress")
          return validate200.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "keypress" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.keys !== void 0) {
          let data1 = data.keys, _errs2 = errors;
          if (errors === _errs2)
            if (Array.isArray(data1)) {
              var valid1 = !0;
              let len0 = data1.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let _errs4 = errors;
                if (typeof data1[i0] != "string")
                  return validate200.errors = [{ instancePath: instancePath + "/keys/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid1 = _errs4 === errors;
                if (!valid1)
                  break;
              }
            } else
              return validate200.errors = [{ instancePath: instancePath + "/keys", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate200.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate200.errors = vErrors, errors === 0;
}
function validate202(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.x === void 0 && (missing0 = "x") || data.y === void 0 && (missing0 = "y"))
        return validate202.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "move")
          return validate202.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "move" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.x !== void 0) {
          let data1 = data.x, _errs2 = errors;
          if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)))
            return validate202.errors = [{ instancePath: instancePath + "/x", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.y !== void 0) {
            let data2 = data.y, _errs4 = errors;
            if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)))
              return validate202.errors = [{ instancePath: instancePath + "/y", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.keys !== void 0) {
              let data3 = data.keys, _errs6 = errors;
              if (Array.isArray(data3)) {
                if (Array.isArray(data3)) {
                  var valid3 = !0;
                  let len0 = data3.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    let _errs8 = errors;
                    if (typeof data3[i0] != "string")
                      return validate202.errors = [{ instancePath: instancePath + "/keys/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid3 = _errs8 === errors;
                    if (!valid3)
                      break;
                  }
                }
              } else if (data3 !== null)
                return validate202.errors = [{ instancePath: instancePath + "/keys", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate202.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate202.errors = vErrors, errors === 0;
}
function validate204(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate204.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0 && data.type !== "screenshot")
        return validate204.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "screenshot" }, message: "must be equal to constant" }], !1;
    } else
      return validate204.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate204.errors = vErrors, errors === 0;
}
function validate206(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.x === void 0 && (missing0 = "x") || data.y === void 0 && (missing0 = "y") || data.scroll_x === void 0 && (missing0 = "scroll_x") || data.scroll_y === void 0 && (missing0 = "scroll_y"))
        return validate206.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "scroll")
          return validate206.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "scroll" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.x !== void 0) {
          let data1 = data.x, _errs2 = errors;
          if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)))
            return validate206.errors = [{ instancePath: instancePath + "/x", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.y !== void 0) {
            let data2 = data.y, _errs4 = errors;
            if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)))
              return validate206.errors = [{ instancePath: instancePath + "/y", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.scroll_x !== void 0) {
              let data3 = data.scroll_x, _errs6 = errors;
              if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3)))
                return validate206.errors = [{ instancePath: instancePath + "/scroll_x", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.scroll_y !== void 0) {
                let data4 = data.scroll_y, _errs8 = errors;
                if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4)))
                  return validate206.errors = [{ instancePath: instancePath + "/scroll_y", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.keys !== void 0) {
                  let data5 = data.keys, _errs10 = errors;
                  if (Array.isArray(data5)) {
                    if (Array.isArray(data5)) {
                      var valid3 = !0;
                      let len0 = data5.length;
                      for (let i0 = 0; i0 < len0; i0++) {
                        let _errs12 = errors;
                        if (typeof data5[i0] != "string")
                          return validate206.errors = [{ instancePath: instancePath + "/keys/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        var valid3 = _errs12 === errors;
                        if (!valid3)
                          break;
                      }
                    }
                  } else if (data5 !== null)
                    return validate206.errors = [{ instancePath: instancePath + "/keys", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
                  var valid0 = _errs10 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate206.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate206.errors = vErrors, errors === 0;
}
function validate208(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.text === void 0 && (missing0 = "text"))
        return validate208.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "type")
          return validate208.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "type" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.text !== void 0) {
          let _errs2 = errors;
          if (typeof data.text != "string")
            return validate208.errors = [{ instancePath: instancePath + "/text", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate208.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate208.errors = vErrors, errors === 0;
}
function validate210(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate210.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0 && data.type !== "wait")
        return validate210.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "wait" }, message: "must be equal to constant" }], !1;
    } else
      return validate210.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate210.errors = vErrors, errors === 0;
}
function validate191(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate191.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate191.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "click" ? validate192(data, instancePath) || (vErrors = vErrors === null ? validate192.errors : vErrors.concat(validate192.errors), errors = vErrors.length) : tag0 === "double_click" ? validate194(data, instancePath) || (vErrors = vErrors === null ? validate194.errors : vErrors.concat(validate194.errors), errors = vErrors.length) : tag0 === "drag" ? validate196(data, instancePath) || (vErrors = vErrors === null ? validate196.errors : vErrors.concat(validate196.errors), errors = vErrors.length) : tag0 === "keypress" ? validate200(data, instancePath) || (vErrors = vErrors === null ? validate200.errors : vErrors.concat(validate200.errors), errors = vErrors.length) : tag0 === "move" ? validate202(data, instancePath) || (vErrors = vErrors === null ? validate202.errors : vErrors.concat(validate202.errors), errors = vErrors.length) : tag0 === "screenshot" ? validate204(data, instancePath) || (vErrors = vErrors === null ? validate204.errors : vErrors.concat(validate204.errors), errors = vErrors.length) : tag0 === "scroll" ? validate206(data, instancePath) || (vErrors = vErrors === null ? validate206.errors : vErrors.concat(validate206.errors), errors = vErrors.length) : tag0 === "type" ? validate208(data, instancePath) || (vErrors = vErrors === null ? validate208.errors : vErrors.concat(validate208.errors), errors = vErrors.length) : tag0 === "wait" && (validate210(data, instancePath) || (vErrors = vErrors === null ? validate210.errors : vErrors.concat(validate210.errors), errors = vErrors.length));
      }
    } else
      return validate191.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate191.errors = vErrors, errors === 0;
}
function validate214(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.id === void 0 && (missing0 = "id"))
        return validate214.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.id !== void 0) {
        let _errs1 = errors;
        if (typeof data.id != "string")
          return validate214.errors = [{ instancePath: instancePath + "/id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.code !== void 0) {
          let data1 = data.code, _errs3 = errors;
          if (typeof data1 != "string" && data1 !== null)
            return validate214.errors = [{ instancePath: instancePath + "/code", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.message !== void 0) {
            let data2 = data.message, _errs4 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate214.errors = [{ instancePath: instancePath + "/message", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate214.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate214.errors = vErrors, errors === 0;
}
function validate190(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.call_id === void 0 && (missing0 = "call_id"))
        return validate190.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "computer_call")
          return validate190.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "computer_call" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.call_id !== void 0) {
          let _errs2 = errors;
          if (typeof data.call_id != "string")
            return validate190.errors = [{ instancePath: instancePath + "/call_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.id !== void 0) {
            let data2 = data.id, _errs4 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate190.errors = [{ instancePath: instancePath + "/id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.action !== void 0) {
              let data3 = data.action, _errs5 = errors;
              if (typeof data3 == "object" && data3 !== null && !Array.isArray(data3))
                validate191(data3, instancePath + "/action") || (vErrors = vErrors === null ? validate191.errors : vErrors.concat(validate191.errors), errors = vErrors.length);
              else if (data3 !== null)
                return validate190.errors = [{ instancePath: instancePath + "/action", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.actions !== void 0) {
                let data4 = data.actions, _errs7 = errors;
                if (Array.isArray(data4)) {
                  if (Array.isArray(data4)) {
                    var valid6 = !0;
                    let len0 = data4.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                      let _errs9 = errors;
                      validate191(data4[i0], instancePath + "/actions/" + i0) || (vErrors = vErrors === null ? validate191.errors : vErrors.concat(validate191.errors), errors = vErrors.length);
                      var valid6 = _errs9 === errors;
                      if (!valid6)
                        break;
                    }
                  }
                } else if (data4 !== null)
                  return validate190.errors = [{ instancePath: instancePath + "/actions", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
                var valid0 = _errs7 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.pending_safety_checks !== void 0) {
                  let data6 = data.pending_safety_checks, _errs10 = errors;
                  if (Array.isArray(data6)) {
                    if (Array.isArray(data6)) {
                      var valid9 = !0;
                      let len1 = data6.length;
                      for (let i1 = 0; i1 < len1; i1++) {
                        let _errs12 = errors;
                        validate214(data6[i1], instancePath + "/pending_safety_checks/" + i1) || (vErrors = vErrors === null ? validate214.errors : vErrors.concat(validate214.errors), errors = vErrors.length);
                        var valid9 = _errs12 === errors;
                        if (!valid9)
                          break;
                      }
                    }
                  } else if (data6 !== null)
                    return validate190.errors = [{ instancePath: instancePath + "/pending_safety_checks", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
                  var valid0 = _errs10 === errors;
                } else
                  var valid0 = !0;
                if (valid0)
                  if (data.status !== void 0) {
                    let data8 = data.status, _errs13 = errors;
                    if (typeof data8 != "string" && data8 !== null)
                      return validate190.errors = [{ instancePath: instancePath + "/status", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                    var valid0 = _errs13 === errors;
                  } else
                    var valid0 = !0;
              }
            }
          }
        }
      }
    } else
      return validate190.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate190.errors = vErrors, errors === 0;
}
function validate218(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate218.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "computer_screenshot")
          return validate218.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "computer_screenshot" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.image_url !== void 0) {
          let data1 = data.image_url, _errs2 = errors;
          if (typeof data1 != "string" && data1 !== null)
            return validate218.errors = [{ instancePath: instancePath + "/image_url", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.file_id !== void 0) {
            let data2 = data.file_id, _errs3 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate218.errors = [{ instancePath: instancePath + "/file_id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate218.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate218.errors = vErrors, errors === 0;
}
function validate217(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.call_id === void 0 && (missing0 = "call_id") || data.output === void 0 && (missing0 = "output"))
        return validate217.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "computer_call_output")
          return validate217.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "computer_call_output" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.call_id !== void 0) {
          let _errs2 = errors;
          if (typeof data.call_id != "string")
            return validate217.errors = [{ instancePath: instancePath + "/call_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.output !== void 0) {
            let _errs4 = errors;
            validate218(data.output, instancePath + "/output") || (vErrors = vErrors === null ? validate218.errors : vErrors.concat(validate218.errors), errors = vErrors.length);
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.id !== void 0) {
              let data3 = data.id, _errs5 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate217.errors = [{ instancePath: instancePath + "/id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.acknowledged_safety_checks !== void 0) {
                let data4 = data.acknowledged_safety_checks, _errs6 = errors;
                if (Array.isArray(data4)) {
                  if (Array.isArray(data4)) {
                    var valid4 = !0;
                    let len0 = data4.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                      let _errs8 = errors;
                      validate214(data4[i0], instancePath + "/acknowledged_safety_checks/" + i0) || (vErrors = vErrors === null ? validate214.errors : vErrors.concat(validate214.errors), errors = vErrors.length);
                      var valid4 = _errs8 === errors;
                      if (!valid4)
                        break;
                    }
                  }
                } else if (data4 !== null)
                  return validate217.errors = [{ instancePath: instancePath + "/acknowledged_safety_checks", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.status !== void 0) {
                  let data6 = data.status, _errs9 = errors;
                  if (typeof data6 != "string" && data6 !== null)
                    return validate217.errors = [{ instancePath: instancePath + "/status", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                  var valid0 = _errs9 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate217.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate217.errors = vErrors, errors === 0;
}
function validate222(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.approval_request_id === void 0 && (missing0 = "approval_request_id") || data.approve === void 0 && (missing0 = "approve"))
        return validate222.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "mcp_approval_response")
          return validate222.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "mcp_approval_response" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.approval_request_id !== void 0) {
          let _errs2 = errors;
          if (typeof data.approval_request_id != "string")
            return validate222.errors = [{ instancePath: instancePath + "/approval_request_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.approve !== void 0) {
            let _errs4 = errors;
            if (typeof data.approve != "boolean")
              return validate222.errors = [{ instancePath: instancePath + "/approve", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.id !== void 0) {
              let data3 = data.id, _errs6 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate222.errors = [{ instancePath: instancePath + "/id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.reason !== void 0) {
                let data4 = data.reason, _errs7 = errors;
                if (typeof data4 != "string" && data4 !== null)
                  return validate222.errors = [{ instancePath: instancePath + "/reason", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                var valid0 = _errs7 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate222.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate222.errors = vErrors, errors === 0;
}
function validate224(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.encrypted_content === void 0 && (missing0 = "encrypted_content"))
        return validate224.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "compaction")
          return validate224.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "compaction" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.encrypted_content !== void 0) {
          let _errs2 = errors;
          if (typeof data.encrypted_content != "string")
            return validate224.errors = [{ instancePath: instancePath + "/encrypted_content", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.id !== void 0) {
            let data2 = data.id, _errs4 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate224.errors = [{ instancePath: instancePath + "/id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate224.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate224.errors = vErrors, errors === 0;
}
function validate226(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate226.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0 && data.type !== "compaction_trigger")
        return validate226.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "compaction_trigger" }, message: "must be equal to constant" }], !1;
    } else
      return validate226.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate226.errors = vErrors, errors === 0;
}
function validate228(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.id === void 0 && (missing0 = "id"))
        return validate228.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "item_reference")
          return validate228.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "item_reference" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.id !== void 0) {
          let _errs2 = errors;
          if (typeof data.id != "string")
            return validate228.errors = [{ instancePath: instancePath + "/id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate228.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate228.errors = vErrors, errors === 0;
}
function validate236(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.encrypted_content === void 0 && (missing0 = "encrypted_content"))
        return validate236.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "encrypted_content")
          return validate236.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "encrypted_content" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.encrypted_content !== void 0) {
          let _errs2 = errors;
          if (typeof data.encrypted_content != "string")
            return validate236.errors = [{ instancePath: instancePath + "/encrypted_content", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate236.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate236.errors = vErrors, errors === 0;
}
function validate231(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate231.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate231.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "input_text" ? validate6(data, instancePath) || (vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors), errors = vErrors.length) : tag0 === "input_image" ? validate10(data, instancePath) || (vErrors = vErrors === null ? validate10.errors : vErrors.concat(validate10.errors), errors = vErrors.length) : tag0 === "input_file" ? validate13(data, instancePath) || (vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors), errors = vErrors.length) : tag0 === "output_text" ? validate16(data, instancePath) || (vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors), errors = vErrors.length) : tag0 === "encrypted_content" && (validate236(data, instancePath) || (vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors), errors = vErrors.length));
      }
    } else
      return validate231.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate231.errors = vErrors, errors === 0;
}
function validate230(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.content === void 0 && (missing0 = "content"))
        return validate230.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "agent_message")
          return validate230.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "agent_message" }, message: "must be equal to constant" }], !1;
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
                validate231(data1[i0], instancePath + "/content/" + i0) || (vErrors = vErrors === null ? validate231.errors : vErrors.concat(validate231.errors), errors = vErrors.length);
                var valid1 = _errs4 === errors;
                if (!valid1)
                  break;
              }
            } else
              return validate230.errors = [{ instancePath: instancePath + "/content", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.author !== void 0) {
            let data3 = data.author, _errs5 = errors;
            if (typeof data3 != "string" && data3 !== null)
              return validate230.errors = [{ instancePath: instancePath + "/author", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.recipient !== void 0) {
              let data4 = data.recipient, _errs6 = errors;
              if (typeof data4 != "string" && data4 !== null)
                return validate230.errors = [{ instancePath: instancePath + "/recipient", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.id !== void 0) {
                let data5 = data.id, _errs7 = errors;
                if (typeof data5 != "string" && data5 !== null)
                  return validate230.errors = [{ instancePath: instancePath + "/id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                var valid0 = _errs7 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate230.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate230.errors = vErrors, errors === 0;
}
function validate241(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.file_id !== void 0) {
        let data0 = data.file_id, _errs1 = errors;
        if (typeof data0 != "string" && data0 !== null)
          return validate241.errors = [{ instancePath: instancePath + "/file_id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.filename !== void 0) {
          let data1 = data.filename, _errs2 = errors;
          if (typeof data1 != "string" && data1 !== null)
            return validate241.errors = [{ instancePath: instancePath + "/filename", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.text !== void 0) {
            let data2 = data.text, _errs3 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate241.errors = [{ instancePath: instancePath + "/text", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.score !== void 0) {
              let data3 = data.score, _errs4 = errors;
              if (typeof data3 != "number" && data3 !== null)
                return validate241.errors = [{ instancePath: instancePath + "/score", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.attributes !== void 0) {
                let data4 = data.attributes, _errs5 = errors;
                if (typeof data4 == "object" && data4 !== null && !Array.isArray(data4)) {
                  if (data4 && typeof data4 == "object" && !Array.isArray(data4))
                    for (let key0 in data4) {
                      let data5 = data4[key0], _errs8 = errors;
                      if (typeof data5 != "string" && typeof data5 != "number" && typeof data5 != "boolean")
                        return validate241.errors = [{ instancePath: instancePath + "/attributes/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "byType", params: { expected: "a string, a number or true or false" }, message: "must be a string, a number or true or false" }], !1;
                      var valid7 = _errs8 === errors;
                      if (!valid7)
                        break;
                    }
                } else if (data4 !== null)
                  return validate241.errors = [{ instancePath: instancePath + "/attributes", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                var valid0 = _errs5 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate241.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate241.errors = vErrors, errors === 0;
}
function validate240(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.queries === void 0 && (missing0 = "queries"))
        return validate240.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "file_search_call")
          return validate240.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "file_search_call" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.queries !== void 0) {
          let data1 = data.queries, _errs2 = errors;
          if (errors === _errs2)
            if (Array.isArray(data1)) {
              var valid1 = !0;
              let len0 = data1.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let _errs4 = errors;
                if (typeof data1[i0] != "string")
                  return validate240.errors = [{ instancePath: instancePath + "/queries/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid1 = _errs4 === errors;
                if (!valid1)
                  break;
              }
            } else
              return validate240.errors = [{ instancePath: instancePath + "/queries", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.id !== void 0) {
            let data3 = data.id, _errs6 = errors;
            if (typeof data3 != "string" && data3 !== null)
              return validate240.errors = [{ instancePath: instancePath + "/id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs6 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.status !== void 0) {
              let data4 = data.status, _errs7 = errors;
              if (typeof data4 != "string" && data4 !== null)
                return validate240.errors = [{ instancePath: instancePath + "/status", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.results !== void 0) {
                let data5 = data.results, _errs8 = errors;
                if (Array.isArray(data5)) {
                  if (Array.isArray(data5)) {
                    var valid6 = !0;
                    let len1 = data5.length;
                    for (let i1 = 0; i1 < len1; i1++) {
                      let _errs10 = errors;
                      validate241(data5[i1], instancePath + "/results/" + i1) || (vErrors = vErrors === null ? validate241.errors : vErrors.concat(validate241.errors), errors = vErrors.length);
                      var valid6 = _errs10 === errors;
                      if (!valid6)
                        break;
                    }
                  }
                } else if (data5 !== null)
                  return validate240.errors = [{ instancePath: instancePath + "/results", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate240.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate240.errors = vErrors, errors === 0;
}
function validate247(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.url === void 0 && (missing0 = "url"))
        return validate247.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "url")
          return validate247.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "url" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.url !== void 0) {
          let _errs2 = errors;
          if (typeof data.url != "string")
            return validate247.errors = [{ instancePath: instancePath + "/url", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate247.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate247.errors = vErrors, errors === 0;
}
function validate246(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate246.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "search")
          return validate246.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "search" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.query !== void 0) {
          let data1 = data.query, _errs2 = errors;
          if (typeof data1 != "string" && data1 !== null)
            return validate246.errors = [{ instancePath: instancePath + "/query", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.queries !== void 0) {
            let data2 = data.queries, _errs3 = errors;
            if (Array.isArray(data2)) {
              if (Array.isArray(data2)) {
                var valid4 = !0;
                let len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs5 = errors;
                  if (typeof data2[i0] != "string")
                    return validate246.errors = [{ instancePath: instancePath + "/queries/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid4 = _errs5 === errors;
                  if (!valid4)
                    break;
                }
              }
            } else if (data2 !== null)
              return validate246.errors = [{ instancePath: instancePath + "/queries", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.sources !== void 0) {
              let data4 = data.sources, _errs7 = errors;
              if (Array.isArray(data4)) {
                if (Array.isArray(data4)) {
                  var valid7 = !0;
                  let len1 = data4.length;
                  for (let i1 = 0; i1 < len1; i1++) {
                    let _errs9 = errors;
                    validate247(data4[i1], instancePath + "/sources/" + i1) || (vErrors = vErrors === null ? validate247.errors : vErrors.concat(validate247.errors), errors = vErrors.length);
                    var valid7 = _errs9 === errors;
                    if (!valid7)
                      break;
                  }
                }
              } else if (data4 !== null)
                return validate246.errors = [{ instancePath: instancePath + "/sources", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate246.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate246.errors = vErrors, errors === 0;
}
function validate250(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate250.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "open_page")
          return validate250.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "open_page" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.url !== void 0) {
          let data1 = data.url, _errs2 = errors;
          if (typeof data1 != "string" && data1 !== null)
            return validate250.errors = [{ instancePath: instancePath + "/url", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate250.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate250.errors = vErrors, errors === 0;
}
function validate252(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate252.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "find_in_page")
          return validate252.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "find_in_page" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.url !== void 0) {
          let data1 = data.url, _errs2 = errors;
          if (typeof data1 != "string" && data1 !== null)
            return validate252.errors = [{ instancePath: instancePath + "/url", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.pattern !== void 0) {
            let data2 = data.pattern, _errs3 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate252.errors = [{ instancePath: instancePath + "/pattern", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate252.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate252.errors = vErrors, errors === 0;
}
function validate245(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate245.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate245.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "search" ? validate246(data, instancePath) || (vErrors = vErrors === null ? validate246.errors : vErrors.concat(validate246.errors), errors = vErrors.length) : tag0 === "open_page" ? validate250(data, instancePath) || (vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors), errors = vErrors.length) : tag0 === "find_in_page" && (validate252(data, instancePath) || (vErrors = vErrors === null ? validate252.errors : vErrors.concat(validate252.errors), errors = vErrors.length));
      }
    } else
      return validate245.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate245.errors = vErrors, errors === 0;
}
function validate244(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate244.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "web_search_call")
          return validate244.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "web_search_call" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.id !== void 0) {
          let data1 = data.id, _errs2 = errors;
          if (typeof data1 != "string" && data1 !== null)
            return validate244.errors = [{ instancePath: instancePath + "/id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.status !== void 0) {
            let data2 = data.status, _errs3 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate244.errors = [{ instancePath: instancePath + "/status", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.action !== void 0) {
              let data3 = data.action, _errs4 = errors;
              if (typeof data3 == "object" && data3 !== null && !Array.isArray(data3))
                validate245(data3, instancePath + "/action") || (vErrors = vErrors === null ? validate245.errors : vErrors.concat(validate245.errors), errors = vErrors.length);
              else if (data3 !== null)
                return validate244.errors = [{ instancePath: instancePath + "/action", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate244.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate244.errors = vErrors, errors === 0;
}
function validate256(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate256.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "image_generation_call")
          return validate256.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "image_generation_call" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.id !== void 0) {
          let data1 = data.id, _errs2 = errors;
          if (typeof data1 != "string" && data1 !== null)
            return validate256.errors = [{ instancePath: instancePath + "/id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.status !== void 0) {
            let data2 = data.status, _errs3 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate256.errors = [{ instancePath: instancePath + "/status", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.result !== void 0) {
              let data3 = data.result, _errs4 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate256.errors = [{ instancePath: instancePath + "/result", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.revised_prompt !== void 0) {
                let data4 = data.revised_prompt, _errs5 = errors;
                if (typeof data4 != "string" && data4 !== null)
                  return validate256.errors = [{ instancePath: instancePath + "/revised_prompt", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                var valid0 = _errs5 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.output_format !== void 0) {
                  let data5 = data.output_format, _errs6 = errors;
                  if (typeof data5 != "string" && data5 !== null)
                    return validate256.errors = [{ instancePath: instancePath + "/output_format", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                  var valid0 = _errs6 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.size !== void 0) {
                    let data6 = data.size, _errs7 = errors;
                    if (typeof data6 != "string" && data6 !== null)
                      return validate256.errors = [{ instancePath: instancePath + "/size", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                    var valid0 = _errs7 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.quality !== void 0) {
                      let data7 = data.quality, _errs8 = errors;
                      if (typeof data7 != "string" && data7 !== null)
                        return validate256.errors = [{ instancePath: instancePath + "/quality", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                      var valid0 = _errs8 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0)
                      if (data.background !== void 0) {
                        let data8 = data.background, _errs9 = errors;
                        if (typeof data8 != "string" && data8 !== null)
                          return validate256.errors = [{ instancePath: instancePath + "/background", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                        var valid0 = _errs9 === errors;
                      } else
                        var valid0 = !0;
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate256.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate256.errors = vErrors, errors === 0;
}
function validate260(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.logs === void 0 && (missing0 = "logs"))
        return validate260.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "logs")
          return validate260.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "logs" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.logs !== void 0) {
          let _errs2 = errors;
          if (typeof data.logs != "string")
            return validate260.errors = [{ instancePath: instancePath + "/logs", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate260.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate260.errors = vErrors, errors === 0;
}
function validate262(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.url === void 0 && (missing0 = "url"))
        return validate262.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "image")
          return validate262.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "image" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.url !== void 0) {
          let _errs2 = errors;
          if (typeof data.url != "string")
            return validate262.errors = [{ instancePath: instancePath + "/url", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate262.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate262.errors = vErrors, errors === 0;
}
function validate259(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate259.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate259.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "logs" ? validate260(data, instancePath) || (vErrors = vErrors === null ? validate260.errors : vErrors.concat(validate260.errors), errors = vErrors.length) : tag0 === "image" && (validate262(data, instancePath) || (vErrors = vErrors === null ? validate262.errors : vErrors.concat(validate262.errors), errors = vErrors.length));
      }
    } else
      return validate259.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate259.errors = vErrors, errors === 0;
}
function validate258(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.container_id === void 0 && (missing0 = "container_id"))
        return validate258.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "code_interpreter_call")
          return validate258.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "code_interpreter_call" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.container_id !== void 0) {
          let _errs2 = errors;
          if (typeof data.container_id != "string")
            return validate258.errors = [{ instancePath: instancePath + "/container_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.id !== void 0) {
            let data2 = data.id, _errs4 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate258.errors = [{ instancePath: instancePath + "/id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.status !== void 0) {
              let data3 = data.status, _errs5 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate258.errors = [{ instancePath: instancePath + "/status", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.code !== void 0) {
                let data4 = data.code, _errs6 = errors;
                if (typeof data4 != "string" && data4 !== null)
                  return validate258.errors = [{ instancePath: instancePath + "/code", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.outputs !== void 0) {
                  let data5 = data.outputs, _errs7 = errors;
                  if (Array.isArray(data5)) {
                    if (Array.isArray(data5)) {
                      var valid6 = !0;
                      let len0 = data5.length;
                      for (let i0 = 0; i0 < len0; i0++) {
                        let _errs9 = errors;
                        validate259(data5[i0], instancePath + "/outputs/" + i0) || (vErrors = vErrors === null ? validate259.errors : vErrors.concat(validate259.errors), errors = vErrors.length);
                        var valid6 = _errs9 === errors;
                        if (!valid6)
                          break;
                      }
                    }
                  } else if (data5 !== null)
                    return validate258.errors = [{ instancePath: instancePath + "/outputs", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
                  var valid0 = _errs7 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate258.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate258.errors = vErrors, errors === 0;
}
function validate267(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.command === void 0 && (missing0 = "command"))
        return validate267.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "exec")
          return validate267.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "exec" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.command !== void 0) {
          let data1 = data.command, _errs2 = errors;
          if (errors === _errs2)
            if (Array.isArray(data1)) {
              var valid1 = !0;
              let len0 = data1.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let _errs4 = errors;
                if (typeof data1[i0] != "string")
                  return validate267.errors = [{ instancePath: instancePath + "/command/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid1 = _errs4 === errors;
                if (!valid1)
                  break;
              }
            } else
              return validate267.errors = [{ instancePath: instancePath + "/command", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.env !== void 0) {
            let data3 = data.env, _errs6 = errors;
            if (typeof data3 == "object" && data3 !== null && !Array.isArray(data3)) {
              if (data3 && typeof data3 == "object" && !Array.isArray(data3))
                for (let key0 in data3) {
                  let _errs9 = errors;
                  if (typeof data3[key0] != "string")
                    return validate267.errors = [{ instancePath: instancePath + "/env/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid4 = _errs9 === errors;
                  if (!valid4)
                    break;
                }
            } else if (data3 !== null)
              return validate267.errors = [{ instancePath: instancePath + "/env", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
            var valid0 = _errs6 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.timeout_ms !== void 0) {
              let data5 = data.timeout_ms, _errs11 = errors;
              if (typeof data5 == "number") {
                if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5)))
                  return validate267.errors = [{ instancePath: instancePath + "/timeout_ms", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
              } else if (data5 !== null)
                return validate267.errors = [{ instancePath: instancePath + "/timeout_ms", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
              var valid0 = _errs11 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.user !== void 0) {
                let data6 = data.user, _errs14 = errors;
                if (typeof data6 != "string" && data6 !== null)
                  return validate267.errors = [{ instancePath: instancePath + "/user", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                var valid0 = _errs14 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.working_directory !== void 0) {
                  let data7 = data.working_directory, _errs15 = errors;
                  if (typeof data7 != "string" && data7 !== null)
                    return validate267.errors = [{ instancePath: instancePath + "/working_directory", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                  var valid0 = _errs15 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate267.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate267.errors = vErrors, errors === 0;
}
function validate266(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.action === void 0 && (missing0 = "action"))
        return validate266.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "local_shell_call")
          return validate266.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "local_shell_call" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.action !== void 0) {
          let _errs2 = errors;
          validate267(data.action, instancePath + "/action") || (vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors), errors = vErrors.length);
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.id !== void 0) {
            let data2 = data.id, _errs3 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate266.errors = [{ instancePath: instancePath + "/id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.call_id !== void 0) {
              let data3 = data.call_id, _errs4 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate266.errors = [{ instancePath: instancePath + "/call_id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.status !== void 0) {
                let data4 = data.status, _errs5 = errors;
                if (typeof data4 != "string" && data4 !== null)
                  return validate266.errors = [{ instancePath: instancePath + "/status", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                var valid0 = _errs5 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate266.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate266.errors = vErrors, errors === 0;
}
function validate270(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.output === void 0 && (missing0 = "output"))
        return validate270.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "local_shell_call_output")
          return validate270.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "local_shell_call_output" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.output !== void 0) {
          let _errs2 = errors;
          if (typeof data.output != "string")
            return validate270.errors = [{ instancePath: instancePath + "/output", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.id !== void 0) {
            let data2 = data.id, _errs4 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate270.errors = [{ instancePath: instancePath + "/id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.call_id !== void 0) {
              let data3 = data.call_id, _errs5 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate270.errors = [{ instancePath: instancePath + "/call_id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs5 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.status !== void 0) {
                let data4 = data.status, _errs6 = errors;
                if (typeof data4 != "string" && data4 !== null)
                  return validate270.errors = [{ instancePath: instancePath + "/status", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
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
      if (data.name === void 0 && (missing0 = "name") || data.input_schema === void 0 && (missing0 = "input_schema"))
        return validate273.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.name !== void 0) {
        let _errs1 = errors;
        if (typeof data.name != "string")
          return validate273.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.description !== void 0) {
          let data1 = data.description, _errs3 = errors;
          if (typeof data1 != "string" && data1 !== null)
            return validate273.errors = [{ instancePath: instancePath + "/description", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate273.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate273.errors = vErrors, errors === 0;
}
function validate272(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.server_label === void 0 && (missing0 = "server_label") || data.tools === void 0 && (missing0 = "tools"))
        return validate272.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "mcp_list_tools")
          return validate272.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "mcp_list_tools" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.server_label !== void 0) {
          let _errs2 = errors;
          if (typeof data.server_label != "string")
            return validate272.errors = [{ instancePath: instancePath + "/server_label", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.tools !== void 0) {
            let data2 = data.tools, _errs4 = errors;
            if (errors === _errs4)
              if (Array.isArray(data2)) {
                var valid1 = !0;
                let len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs6 = errors;
                  validate273(data2[i0], instancePath + "/tools/" + i0) || (vErrors = vErrors === null ? validate273.errors : vErrors.concat(validate273.errors), errors = vErrors.length);
                  var valid1 = _errs6 === errors;
                  if (!valid1)
                    break;
                }
              } else
                return validate272.errors = [{ instancePath: instancePath + "/tools", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.id !== void 0) {
              let data4 = data.id, _errs7 = errors;
              if (typeof data4 != "string" && data4 !== null)
                return validate272.errors = [{ instancePath: instancePath + "/id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate272.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate272.errors = vErrors, errors === 0;
}
function validate276(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.server_label === void 0 && (missing0 = "server_label") || data.name === void 0 && (missing0 = "name") || data.arguments === void 0 && (missing0 = "arguments"))
        return validate276.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "mcp_approval_request")
          return validate276.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "mcp_approval_request" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.server_label !== void 0) {
          let _errs2 = errors;
          if (typeof data.server_label != "string")
            return validate276.errors = [{ instancePath: instancePath + "/server_label", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.name !== void 0) {
            let _errs4 = errors;
            if (typeof data.name != "string")
              return validate276.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.arguments !== void 0) {
              let _errs6 = errors;
              if (typeof data.arguments != "string")
                return validate276.errors = [{ instancePath: instancePath + "/arguments", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.id !== void 0) {
                let data4 = data.id, _errs8 = errors;
                if (typeof data4 != "string" && data4 !== null)
                  return validate276.errors = [{ instancePath: instancePath + "/id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate276.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate276.errors = vErrors, errors === 0;
}
function validate280(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.code === void 0 && (missing0 = "code") || data.message === void 0 && (missing0 = "message"))
        return validate280.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "mcp_protocol_error")
          return validate280.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "mcp_protocol_error" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.code !== void 0) {
          let data1 = data.code, _errs2 = errors;
          if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)))
            return validate280.errors = [{ instancePath: instancePath + "/code", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.message !== void 0) {
            let _errs4 = errors;
            if (typeof data.message != "string")
              return validate280.errors = [{ instancePath: instancePath + "/message", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate280.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate280.errors = vErrors, errors === 0;
}
function validate282(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate282.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0 && data.type !== "mcp_tool_execution_error")
        return validate282.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "mcp_tool_execution_error" }, message: "must be equal to constant" }], !1;
    } else
      return validate282.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate282.errors = vErrors, errors === 0;
}
function validate284(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.code === void 0 && (missing0 = "code") || data.message === void 0 && (missing0 = "message"))
        return validate284.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "http_error")
          return validate284.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "http_error" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.code !== void 0) {
          let data1 = data.code, _errs2 = errors;
          if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)))
            return validate284.errors = [{ instancePath: instancePath + "/code", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.message !== void 0) {
            let _errs4 = errors;
            if (typeof data.message != "string")
              return validate284.errors = [{ instancePath: instancePath + "/message", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate284.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate284.errors = vErrors, errors === 0;
}
function validate279(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate279.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate279.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "mcp_protocol_error" ? validate280(data, instancePath) || (vErrors = vErrors === null ? validate280.errors : vErrors.concat(validate280.errors), errors = vErrors.length) : tag0 === "mcp_tool_execution_error" ? validate282(data, instancePath) || (vErrors = vErrors === null ? validate282.errors : vErrors.concat(validate282.errors), errors = vErrors.length) : tag0 === "http_error" && (validate284(data, instancePath) || (vErrors = vErrors === null ? validate284.errors : vErrors.concat(validate284.errors), errors = vErrors.length));
      }
    } else
      return validate279.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate279.errors = vErrors, errors === 0;
}
function validate278(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.server_label === void 0 && (missing0 = "server_label") || data.name === void 0 && (missing0 = "name") || data.arguments === void 0 && (missing0 = "arguments"))
        return validate278.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "mcp_call")
          return validate278.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "mcp_call" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.server_label !== void 0) {
          let _errs2 = errors;
          if (typeof data.server_label != "string")
            return validate278.errors = [{ instancePath: instancePath + "/server_label", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.name !== void 0) {
            let _errs4 = errors;
            if (typeof data.name != "string")
              return validate278.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.arguments !== void 0) {
              let _errs6 = errors;
              if (typeof data.arguments != "string")
                return validate278.errors = [{ instancePath: instancePath + "/arguments", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.id !== void 0) {
                let data4 = data.id, _errs8 = errors;
                if (typeof data4 != "string" && data4 !== null)
                  return validate278.errors = [{ instancePath: instancePath + "/id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.output !== void 0) {
                  let data5 = data.output, _errs9 = errors;
                  if (typeof data5 != "string" && data5 !== null)
                    return validate278.errors = [{ instancePath: instancePath + "/output", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                  var valid0 = _errs9 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.error !== void 0) {
                    let data6 = data.error, _errs10 = errors;
                    if (typeof data6 != "string") {
                      if (typeof data6 == "object" && data6 !== null && !Array.isArray(data6))
                        validate279(data6, instancePath + "/error") || (vErrors = vErrors === null ? validate279.errors : vErrors.concat(validate279.errors), errors = vErrors.length);
                      else if (data6 !== null)
                        return validate278.errors = [{ instancePath: instancePath + "/error", keyword: "byType", params: { expected: "a string, an object or null" }, message: "must be a string, an object or null" }], !1;
                    }
                    var valid0 = _errs10 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.status !== void 0) {
                      let data7 = data.status, _errs12 = errors;
                      if (typeof data7 != "string" && data7 !== null)
                        return validate278.errors = [{ instancePath: instancePath + "/status", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                      var valid0 = _errs12 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0)
                      if (data.approval_request_id !== void 0) {
                        let data8 = data.approval_request_id, _errs13 = errors;
                        if (typeof data8 != "string" && data8 !== null)
                          return validate278.errors = [{ instancePath: instancePath + "/approval_request_id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                        var valid0 = _errs13 === errors;
                      } else
                        var valid0 = !0;
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate278.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate278.errors = vErrors, errors === 0;
}
function validate288(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.call_id === void 0 && (missing0 = "call_id") || data.code === void 0 && (missing0 = "code") || data.fingerprint === void 0 && (missing0 = "fingerprint"))
        return validate288.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "program")
          return validate288.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "program" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.call_id !== void 0) {
          let _errs2 = errors;
          if (typeof data.call_id != "string")
            return validate288.errors = [{ instancePath: instancePath + "/call_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.code !== void 0) {
            let _errs4 = errors;
            if (typeof data.code != "string")
              return validate288.errors = [{ instancePath: instancePath + "/code", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.fingerprint !== void 0) {
              let _errs6 = errors;
              if (typeof data.fingerprint != "string")
                return validate288.errors = [{ instancePath: instancePath + "/fingerprint", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.id !== void 0) {
                let data4 = data.id, _errs8 = errors;
                if (typeof data4 != "string" && data4 !== null)
                  return validate288.errors = [{ instancePath: instancePath + "/id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate288.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate288.errors = vErrors, errors === 0;
}
function validate290(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.call_id === void 0 && (missing0 = "call_id") || data.result === void 0 && (missing0 = "result") || data.status === void 0 && (missing0 = "status"))
        return validate290.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "program_output")
          return validate290.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "program_output" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.call_id !== void 0) {
          let _errs2 = errors;
          if (typeof data.call_id != "string")
            return validate290.errors = [{ instancePath: instancePath + "/call_id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.result !== void 0) {
            let _errs4 = errors;
            if (typeof data.result != "string")
              return validate290.errors = [{ instancePath: instancePath + "/result", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.status !== void 0) {
              let _errs6 = errors;
              if (typeof data.status != "string")
                return validate290.errors = [{ instancePath: instancePath + "/status", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.id !== void 0) {
                let data4 = data.id, _errs8 = errors;
                if (typeof data4 != "string" && data4 !== null)
                  return validate290.errors = [{ instancePath: instancePath + "/id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate290.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate290.errors = vErrors, errors === 0;
}
function validate3(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate3.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "message" || tag0 === void 0 ? validate4(data, instancePath) || (vErrors = vErrors === null ? validate4.errors : vErrors.concat(validate4.errors), errors = vErrors.length) : tag0 === "reasoning" ? validate22(data, instancePath) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length) : tag0 === "function_call" ? validate28(data, instancePath) || (vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors), errors = vErrors.length) : tag0 === "function_call_output" ? validate36(data, instancePath) || (vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors), errors = vErrors.length) : tag0 === "custom_tool_call" ? validate46(data, instancePath) || (vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors), errors = vErrors.length) : tag0 === "custom_tool_call_output" ? validate49(data, instancePath) || (vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors), errors = vErrors.length) : tag0 === "tool_search_call" ? validate53(data, instancePath) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length) : tag0 === "tool_search_output" ? validate55(data, instancePath) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length) : tag0 === "additional_tools" ? validate153(data, instancePath) || (vErrors = vErrors === null ? validate153.errors : vErrors.concat(validate153.errors), errors = vErrors.length) : tag0 === "shell_call" ? validate156(data, instancePath) || (vErrors = vErrors === null ? validate156.errors : vErrors.concat(validate156.errors), errors = vErrors.length) : tag0 === "shell_call_output" ? validate165(data, instancePath) || (vErrors = vErrors === null ? validate165.errors : vErrors.concat(validate165.errors), errors = vErrors.length) : tag0 === "apply_patch_call" ? validate176(data, instancePath) || (vErrors = vErrors === null ? validate176.errors : vErrors.concat(validate176.errors), errors = vErrors.length) : tag0 === "apply_patch_call_output" ? validate187(data, instancePath) || (vErrors = vErrors === null ? validate187.errors : vErrors.concat(validate187.errors), errors = vErrors.length) : tag0 === "computer_call" ? validate190(data, instancePath) || (vErrors = vErrors === null ? validate190.errors : vErrors.concat(validate190.errors), errors = vErrors.length) : tag0 === "computer_call_output" ? validate217(data, instancePath) || (vErrors = vErrors === null ? validate217.errors : vErrors.concat(validate217.errors), errors = vErrors.length) : tag0 === "mcp_approval_response" ? validate222(data, instancePath) || (vErrors = vErrors === null ? validate222.errors : vErrors.concat(validate222.errors), errors = vErrors.length) : tag0 === "compaction" ? validate224(data, instancePath) || (vErrors = vErrors === null ? validate224.errors : vErrors.concat(validate224.errors), errors = vErrors.length) : tag0 === "compaction_trigger" ? validate226(data, instancePath) || (vErrors = vErrors === null ? validate226.errors : vErrors.concat(validate226.errors), errors = vErrors.length) : tag0 === "item_reference" ? validate228(data, instancePath) || (vErrors = vErrors === null ? validate228.errors : vErrors.concat(validate228.errors), errors = vErrors.length) : tag0 === "agent_message" ? validate230(data, instancePath) || (vErrors = vErrors === null ? validate230.errors : vErrors.concat(validate230.errors), errors = vErrors.length) : tag0 === "file_search_call" ? validate240(data, instancePath) || (vErrors = vErrors === null ? validate240.errors : vErrors.concat(validate240.errors), errors = vErrors.length) : tag0 === "web_search_call" ? validate244(data, instancePath) || (vErrors = vErrors === null ? validate244.errors : vErrors.concat(validate244.errors), errors = vErrors.length) : tag0 === "image_generation_call" ? validate256(data, instancePath) || (vErrors = vErrors === null ? validate256.errors : vErrors.concat(validate256.errors), errors = vErrors.length) : tag0 === "code_interpreter_call" ? validate258(data, instancePath) || (vErrors = vErrors === null ? validate258.errors : vErrors.concat(validate258.errors), errors = vErrors.length) : tag0 === "local_shell_call" ? validate266(data, instancePath) || (vErrors = vErrors === null ? validate266.errors : vErrors.concat(validate266.errors), errors = vErrors.length) : tag0 === "local_shell_call_output" ? validate270(data, instancePath) || (vErrors = vErrors === null ? validate270.errors : vErrors.concat(validate270.errors), errors = vErrors.length) : tag0 === "mcp_list_tools" ? validate272(data, instancePath) || (vErrors = vErrors === null ? validate272.errors : vErrors.concat(validate272.errors), errors = vErrors.length) : tag0 === "mcp_approval_request" ? validate276(data, instancePath) || (vErrors = vErrors === null ? validate276.errors : vErrors.concat(validate276.errors), errors = vErrors.length) : tag0 === "mcp_call" ? validate278(data, instancePath) || (vErrors = vErrors === null ? validate278.errors : vErrors.concat(validate278.errors), errors = vErrors.length) : tag0 === "program" ? validate288(data, instancePath) || (vErrors = vErrors === null ? validate288.errors : vErrors.concat(validate288.errors), errors = vErrors.length) : tag0 === "program_output" && (validate290(data, instancePath) || (vErrors = vErrors === null ? validate290.errors : vErrors.concat(validate290.errors), errors = vErrors.length));
      }
    } else
      return validate3.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate3.errors = vErrors, errors === 0;
}
function validate2(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (typeof data != "string")
    if (Array.isArray(data)) {
      if (Array.isArray(data)) {
        var valid2 = !0;
        let len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let _errs1 = errors;
          validate3(data[i0], instancePath + "/" + i0) || (vErrors = vErrors === null ? validate3.errors : vErrors.concat(validate3.errors), errors = vErrors.length);
          var valid2 = _errs1 === errors;
          if (!valid2)
            break;
        }
      }
    } else
      return validate2.errors = [{ instancePath, keyword: "byType", params: { expected: "a string or an array" }, message: "must be a string or an array" }], !1;
  return validate2.errors = vErrors, errors === 0;
}
function validate298(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name"))
        return validate298.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "function")
          return validate298.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "function" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.name !== void 0) {
          let _errs2 = errors;
          if (typeof data.name != "string")
            return validate298.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate298.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate298.errors = vErrors, errors === 0;
}
function validate300(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name"))
        return validate300.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "custom")
          return validate300.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "custom" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.name !== void 0) {
          let _errs2 = errors;
          if (typeof data.name != "string")
            return validate300.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate300.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate300.errors = vErrors, errors === 0;
}
function validate302(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.mode === void 0 && (missing0 = "mode") || data.tools === void 0 && (missing0 = "tools"))
        return validate302.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "allowed_tools")
          return validate302.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "allowed_tools" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.mode !== void 0) {
          let _errs2 = errors;
          if (typeof data.mode != "string")
            return validate302.errors = [{ instancePath: instancePath + "/mode", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
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
                  let data3 = data2[i0], _errs6 = errors;
                  if (!(data3 && typeof data3 == "object" && !Array.isArray(data3)))
                    return validate302.errors = [{ instancePath: instancePath + "/tools/" + i0, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                  var valid1 = _errs6 === errors;
                  if (!valid1)
                    break;
                }
              } else
                return validate302.errors = [{ instancePath: instancePath + "/tools", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate302.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate302.errors = vErrors, errors === 0;
}
function validate304(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.server_label === void 0 && (missing0 = "server_label"))
        return validate304.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "mcp")
          return validate304.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "mcp" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.server_label !== void 0) {
          let _errs2 = errors;
          if (typeof data.server_label != "string")
            return validate304.errors = [{ instancePath: instancePath + "/server_label", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.name !== void 0) {
            let data2 = data.name, _errs4 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate304.errors = [{ instancePath: instancePath + "/name", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate304.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate304.errors = vErrors, errors === 0;
}
function validate306(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate306.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0 && typeof data.type != "string")
        return validate306.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
    } else
      return validate306.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate306.errors = vErrors, errors === 0;
}
function validate308(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate308.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0 && data.type !== "apply_patch")
        return validate308.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "apply_patch" }, message: "must be equal to constant" }], !1;
    } else
      return validate308.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate308.errors = vErrors, errors === 0;
}
function validate310(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate310.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0 && data.type !== "shell")
        return validate310.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "shell" }, message: "must be equal to constant" }], !1;
    } else
      return validate310.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate310.errors = vErrors, errors === 0;
}
function validate312(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate312.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0 && data.type !== "programmatic_tool_calling")
        return validate312.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "programmatic_tool_calling" }, message: "must be equal to constant" }], !1;
    } else
      return validate312.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate312.errors = vErrors, errors === 0;
}
function validate297(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate297.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate297.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "function" ? validate298(data, instancePath) || (vErrors = vErrors === null ? validate298.errors : vErrors.concat(validate298.errors), errors = vErrors.length) : tag0 === "custom" ? validate300(data, instancePath) || (vErrors = vErrors === null ? validate300.errors : vErrors.concat(validate300.errors), errors = vErrors.length) : tag0 === "allowed_tools" ? validate302(data, instancePath) || (vErrors = vErrors === null ? validate302.errors : vErrors.concat(validate302.errors), errors = vErrors.length) : tag0 === "mcp" ? validate304(data, instancePath) || (vErrors = vErrors === null ? validate304.errors : vErrors.concat(validate304.errors), errors = vErrors.length) : tag0 === "file_search" || tag0 === "web_search_preview" || tag0 === "web_search_preview_2025_03_11" || tag0 === "computer" || tag0 === "computer_use" || tag0 === "computer_use_preview" || tag0 === "image_generation" || tag0 === "code_interpreter" ? validate306(data, instancePath) || (vErrors = vErrors === null ? validate306.errors : vErrors.concat(validate306.errors), errors = vErrors.length) : tag0 === "apply_patch" ? validate308(data, instancePath) || (vErrors = vErrors === null ? validate308.errors : vErrors.concat(validate308.errors), errors = vErrors.length) : tag0 === "shell" ? validate310(data, instancePath) || (vErrors = vErrors === null ? validate310.errors : vErrors.concat(validate310.errors), errors = vErrors.length) : tag0 === "programmatic_tool_calling" && (validate312(data, instancePath) || (vErrors = vErrors === null ? validate312.errors : vErrors.concat(validate312.errors), errors = vErrors.length));
      }
    } else
      return validate297.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate297.errors = vErrors, errors === 0;
}
function validate296(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (typeof data != "string")
    if (typeof data == "object" && data !== null && !Array.isArray(data))
      validate297(data, instancePath) || (vErrors = vErrors === null ? validate297.errors : vErrors.concat(validate297.errors), errors = vErrors.length);
    else
      return validate296.errors = [{ instancePath, keyword: "byType", params: { expected: "a string or an object" }, message: "must be a string or an object" }], !1;
  return validate296.errors = vErrors, errors === 0;
}
function validate317(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.effort !== void 0) {
        let data0 = data.effort, _errs1 = errors;
        if (typeof data0 != "string" && data0 !== null)
          return validate317.errors = [{ instancePath: instancePath + "/effort", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.summary !== void 0) {
          let data1 = data.summary, _errs2 = errors;
          if (typeof data1 != "string" && data1 !== null)
            return validate317.errors = [{ instancePath: instancePath + "/summary", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.generate_summary !== void 0) {
            let data2 = data.generate_summary, _errs3 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate317.errors = [{ instancePath: instancePath + "/generate_summary", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs3 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.mode !== void 0) {
              let data3 = data.mode, _errs4 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate317.errors = [{ instancePath: instancePath + "/mode", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.context !== void 0) {
                let data4 = data.context, _errs5 = errors;
                if (typeof data4 != "string" && data4 !== null)
                  return validate317.errors = [{ instancePath: instancePath + "/context", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                var valid0 = _errs5 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate317.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate317.errors = vErrors, errors === 0;
}
function validate321(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate321.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0 && data.type !== "text")
        return validate321.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "text" }, message: "must be equal to constant" }], !1;
    } else
      return validate321.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate321.errors = vErrors, errors === 0;
}
function validate323(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name") || data.schema === void 0 && (missing0 = "schema"))
        return validate323.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (data.type !== "json_schema")
          return validate323.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "json_schema" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.name !== void 0) {
          let _errs2 = errors;
          if (typeof data.name != "string")
            return validate323.errors = [{ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.schema !== void 0) {
            let data2 = data.schema, _errs4 = errors;
            if (!(data2 && typeof data2 == "object" && !Array.isArray(data2)))
              return validate323.errors = [{ instancePath: instancePath + "/schema", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.description !== void 0) {
              let data3 = data.description, _errs6 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate323.errors = [{ instancePath: instancePath + "/description", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.strict !== void 0) {
                let data4 = data.strict, _errs7 = errors;
                if (typeof data4 != "boolean" && data4 !== null)
                  return validate323.errors = [{ instancePath: instancePath + "/strict", keyword: "byType", params: { expected: "true or false or null" }, message: "must be true or false or null" }], !1;
                var valid0 = _errs7 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate323.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate323.errors = vErrors, errors === 0;
}
function validate325(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate325.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0 && data.type !== "json_object")
        return validate325.errors = [{ instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "json_object" }, message: "must be equal to constant" }], !1;
    } else
      return validate325.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate325.errors = vErrors, errors === 0;
}
function validate320(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type"))
        return validate320.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.type !== void 0) {
        let _errs1 = errors;
        if (typeof data.type != "string")
          return validate320.errors = [{ instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        let tag0 = data.type;
        tag0 === "text" ? validate321(data, instancePath) || (vErrors = vErrors === null ? validate321.errors : vErrors.concat(validate321.errors), errors = vErrors.length) : tag0 === "json_schema" ? validate323(data, instancePath) || (vErrors = vErrors === null ? validate323.errors : vErrors.concat(validate323.errors), errors = vErrors.length) : tag0 === "json_object" && (validate325(data, instancePath) || (vErrors = vErrors === null ? validate325.errors : vErrors.concat(validate325.errors), errors = vErrors.length));
      }
    } else
      return validate320.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate320.errors = vErrors, errors === 0;
}
function validate319(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.format !== void 0) {
        let data0 = data.format, _errs1 = errors;
        if (typeof data0 == "object" && data0 !== null && !Array.isArray(data0))
          validate320(data0, instancePath + "/format") || (vErrors = vErrors === null ? validate320.errors : vErrors.concat(validate320.errors), errors = vErrors.length);
        else if (data0 !== null)
          return validate319.errors = [{ instancePath: instancePath + "/format", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.verbosity !== void 0) {
          let data1 = data.verbosity, _errs3 = errors;
          if (typeof data1 != "string" && data1 !== null)
            return validate319.errors = [{ instancePath: instancePath + "/verbosity", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate319.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate319.errors = vErrors, errors === 0;
}
function validate329(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.include_obfuscation !== void 0) {
        let data0 = data.include_obfuscation;
        if (typeof data0 != "boolean" && data0 !== null)
          return validate329.errors = [{ instancePath: instancePath + "/include_obfuscation", keyword: "byType", params: { expected: "true or false or null" }, message: "must be true or false or null" }], !1;
      }
    } else
      return validate329.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate329.errors = vErrors, errors === 0;
}
function validate332(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.id === void 0 && (missing0 = "id"))
        return validate332.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.id !== void 0 && typeof data.id != "string")
        return validate332.errors = [{ instancePath: instancePath + "/id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
    } else
      return validate332.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate332.errors = vErrors, errors === 0;
}
function validate331(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (typeof data != "string")
    if (typeof data == "object" && data !== null && !Array.isArray(data))
      validate332(data, instancePath) || (vErrors = vErrors === null ? validate332.errors : vErrors.concat(validate332.errors), errors = vErrors.length);
    else
      return validate331.errors = [{ instancePath, keyword: "byType", params: { expected: "a string or an object" }, message: "must be a string or an object" }], !1;
  return validate331.errors = vErrors, errors === 0;
}
function validate336(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.id === void 0 && (missing0 = "id"))
        return validate336.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.id !== void 0) {
        let _errs1 = errors;
        if (typeof data.id != "string")
          return validate336.errors = [{ instancePath: instancePath + "/id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.version !== void 0) {
          let data1 = data.version, _errs3 = errors;
          if (typeof data1 != "string" && data1 !== null)
            return validate336.errors = [{ instancePath: instancePath + "/version", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.variables !== void 0) {
            let data2 = data.variables, _errs4 = errors;
            if (typeof data2 == "object" && data2 !== null && !Array.isArray(data2)) {
              if (data2 && typeof data2 == "object" && !Array.isArray(data2))
                for (let key0 in data2) {
                  let data3 = data2[key0], _errs7 = errors;
                  if (typeof data3 != "string")
                    if (typeof data3 == "object" && data3 !== null && !Array.isArray(data3))
                      validate38(data3, instancePath + "/variables/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")) || (vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors), errors = vErrors.length);
                    else
                      return validate336.errors = [{ instancePath: instancePath + "/variables/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "byType", params: { expected: "a string or an object" }, message: "must be a string or an object" }], !1;
                  var valid4 = _errs7 === errors;
                  if (!valid4)
                    break;
                }
            } else if (data2 !== null)
              return validate336.errors = [{ instancePath: instancePath + "/variables", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate336.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate336.errors = vErrors, errors === 0;
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
      if (valid0)
        if (data.compact_threshold !== void 0) {
          let data1 = data.compact_threshold, _errs3 = errors;
          if (typeof data1 == "number") {
            if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)))
              return validate339.errors = [{ instancePath: instancePath + "/compact_threshold", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
          } else if (data1 !== null)
            return validate339.errors = [{ instancePath: instancePath + "/compact_threshold", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate339.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate339.errors = vErrors, errors === 0;
}
function validate341(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data))
      for (let key0 in data) {
        let _errs2 = errors;
        if (typeof data[key0] != "string")
          return validate341.errors = [{ instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs2 === errors;
        if (!valid0)
          break;
      }
    else
      return validate341.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate341.errors = vErrors, errors === 0;
}
function validate343(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.mode !== void 0) {
        let data0 = data.mode, _errs1 = errors;
        if (typeof data0 != "string" && data0 !== null)
          return validate343.errors = [{ instancePath: instancePath + "/mode", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.ttl !== void 0) {
          let data1 = data.ttl, _errs2 = errors;
          if (typeof data1 == "string") {
            if (data1 !== "30m")
              return validate343.errors = [{ instancePath: instancePath + "/ttl", keyword: "const", params: { allowedValue: "30m" }, message: "must be equal to constant" }], !1;
          } else if (data1 !== null)
            return validate343.errors = [{ instancePath: instancePath + "/ttl", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate343.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate343.errors = vErrors, errors === 0;
}
function validate347(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.mode === void 0 && (missing0 = "mode"))
        return validate347.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.mode !== void 0 && typeof data.mode != "string")
        return validate347.errors = [{ instancePath: instancePath + "/mode", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
    } else
      return validate347.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate347.errors = vErrors, errors === 0;
}
function validate346(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.input !== void 0) {
        let data0 = data.input, _errs1 = errors;
        if (typeof data0 == "object" && data0 !== null && !Array.isArray(data0))
          validate347(data0, instancePath + "/input") || (vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors), errors = vErrors.length);
        else if (data0 !== null)
          return validate346.errors = [{ instancePath: instancePath + "/input", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.output !== void 0) {
          let data1 = data.output, _errs3 = errors;
          if (typeof data1 == "object" && data1 !== null && !Array.isArray(data1))
            validate347(data1, instancePath + "/output") || (vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors), errors = vErrors.length);
          else if (data1 !== null)
            return validate346.errors = [{ instancePath: instancePath + "/output", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate346.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate346.errors = vErrors, errors === 0;
}
function validate345(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.model === void 0 && (missing0 = "model"))
        return validate345.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.model !== void 0) {
        let _errs1 = errors;
        if (typeof data.model != "string")
          return validate345.errors = [{ instancePath: instancePath + "/model", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.policy !== void 0) {
          let data1 = data.policy, _errs3 = errors;
          if (typeof data1 == "object" && data1 !== null && !Array.isArray(data1))
            validate346(data1, instancePath + "/policy") || (vErrors = vErrors === null ? validate346.errors : vErrors.concat(validate346.errors), errors = vErrors.length);
          else if (data1 !== null)
            return validate345.errors = [{ instancePath: instancePath + "/policy", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
    } else
      return validate345.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate345.errors = vErrors, errors === 0;
}
function validate1(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.model === void 0 && (missing0 = "model"))
        return validate1.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.model !== void 0) {
        let _errs1 = errors;
        if (typeof data.model != "string")
          return validate1.errors = [{ instancePath: instancePath + "/model", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.input !== void 0) {
          let data1 = data.input, _errs3 = errors;
          if (typeof data1 == "string")
            validate2(data1, instancePath + "/input") || (vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors), errors = vErrors.length);
          else if (Array.isArray(data1))
            validate2(data1, instancePath + "/input") || (vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors), errors = vErrors.length);
          else if (data1 !== null)
            return validate1.errors = [{ instancePath: instancePath + "/input", keyword: "byType", params: { expected: "a string, an array or null" }, message: "must be a string, an array or null" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.instructions !== void 0) {
            let data2 = data.instructions, _errs6 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate1.errors = [{ instancePath: instancePath + "/instructions", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs6 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.tools !== void 0) {
              let data3 = data.tools, _errs7 = errors;
              if (Array.isArray(data3)) {
                if (Array.isArray(data3)) {
                  var valid7 = !0;
                  let len0 = data3.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    let _errs9 = errors;
                    validate56(data3[i0], instancePath + "/tools/" + i0) || (vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors), errors = vErrors.length);
                    var valid7 = _errs9 === errors;
                    if (!valid7)
                      break;
                  }
                }
              } else if (data3 !== null)
                return validate1.errors = [{ instancePath: instancePath + "/tools", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.tool_choice !== void 0) {
                let data5 = data.tool_choice, _errs10 = errors;
                if (typeof data5 == "string")
                  validate296(data5, instancePath + "/tool_choice") || (vErrors = vErrors === null ? validate296.errors : vErrors.concat(validate296.errors), errors = vErrors.length);
                else if (typeof data5 == "object" && data5 !== null && !Array.isArray(data5))
                  validate296(data5, instancePath + "/tool_choice") || (vErrors = vErrors === null ? validate296.errors : vErrors.concat(validate296.errors), errors = vErrors.length);
                else if (data5 !== null)
                  return validate1.errors = [{ instancePath: instancePath + "/tool_choice", keyword: "byType", params: { expected: "a string, an object or null" }, message: "must be a string, an object or null" }], !1;
                var valid0 = _errs10 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.parallel_tool_calls !== void 0) {
                  let data6 = data.parallel_tool_calls, _errs13 = errors;
                  if (typeof data6 != "boolean" && data6 !== null)
                    return validate1.errors = [{ instancePath: instancePath + "/parallel_tool_calls", keyword: "byType", params: { expected: "true or false or null" }, message: "must be true or false or null" }], !1;
                  var valid0 = _errs13 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.max_tool_calls !== void 0) {
                    let data7 = data.max_tool_calls, _errs14 = errors;
                    if (typeof data7 == "number") {
                      if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7)))
                        return validate1.errors = [{ instancePath: instancePath + "/max_tool_calls", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                    } else if (data7 !== null)
                      return validate1.errors = [{ instancePath: instancePath + "/max_tool_calls", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                    var valid0 = _errs14 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.max_output_tokens !== void 0) {
                      let data8 = data.max_output_tokens, _errs17 = errors;
                      if (typeof data8 == "number") {
                        if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8)))
                          return validate1.errors = [{ instancePath: instancePath + "/max_output_tokens", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                      } else if (data8 !== null)
                        return validate1.errors = [{ instancePath: instancePath + "/max_output_tokens", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                      var valid0 = _errs17 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.temperature !== void 0) {
                        let data9 = data.temperature, _errs20 = errors;
                        if (typeof data9 != "number" && data9 !== null)
                          return validate1.errors = [{ instancePath: instancePath + "/temperature", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                        var valid0 = _errs20 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.top_p !== void 0) {
                          let data10 = data.top_p, _errs21 = errors;
                          if (typeof data10 != "number" && data10 !== null)
                            return validate1.errors = [{ instancePath: instancePath + "/top_p", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                          var valid0 = _errs21 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.top_logprobs !== void 0) {
                            let data11 = data.top_logprobs, _errs22 = errors;
                            if (typeof data11 == "number") {
                              if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11)))
                                return validate1.errors = [{ instancePath: instancePath + "/top_logprobs", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                            } else if (data11 !== null)
                              return validate1.errors = [{ instancePath: instancePath + "/top_logprobs", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                            var valid0 = _errs22 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0) {
                            if (data.reasoning !== void 0) {
                              let data12 = data.reasoning, _errs25 = errors;
                              if (typeof data12 == "object" && data12 !== null && !Array.isArray(data12))
                                validate317(data12, instancePath + "/reasoning") || (vErrors = vErrors === null ? validate317.errors : vErrors.concat(validate317.errors), errors = vErrors.length);
                              else if (data12 !== null)
                                return validate1.errors = [{ instancePath: instancePath + "/reasoning", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                              var valid0 = _errs25 === errors;
                            } else
                              var valid0 = !0;
                            if (valid0) {
                              if (data.text !== void 0) {
                                let data13 = data.text, _errs27 = errors;
                                if (typeof data13 == "object" && data13 !== null && !Array.isArray(data13))
                                  validate319(data13, instancePath + "/text") || (vErrors = vErrors === null ? validate319.errors : vErrors.concat(validate319.errors), errors = vErrors.length);
                                else if (data13 !== null)
                                  return validate1.errors = [{ instancePath: instancePath + "/text", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                var valid0 = _errs27 === errors;
                              } else
                                var valid0 = !0;
                              if (valid0) {
                                if (data.include !== void 0) {
                                  let data14 = data.include, _errs29 = errors;
                                  if (Array.isArray(data14)) {
                                    if (Array.isArray(data14)) {
                                      var valid26 = !0;
                                      let len1 = data14.length;
                                      for (let i1 = 0; i1 < len1; i1++) {
                                        let _errs31 = errors;
                                        if (typeof data14[i1] != "string")
                                          return validate1.errors = [{ instancePath: instancePath + "/include/" + i1, keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                        var valid26 = _errs31 === errors;
                                        if (!valid26)
                                          break;
                                      }
                                    }
                                  } else if (data14 !== null)
                                    return validate1.errors = [{ instancePath: instancePath + "/include", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
                                  var valid0 = _errs29 === errors;
                                } else
                                  var valid0 = !0;
                                if (valid0) {
                                  if (data.stream !== void 0) {
                                    let data16 = data.stream, _errs33 = errors;
                                    if (typeof data16 != "boolean" && data16 !== null)
                                      return validate1.errors = [{ instancePath: instancePath + "/stream", keyword: "byType", params: { expected: "true or false or null" }, message: "must be true or false or null" }], !1;
                                    var valid0 = _errs33 === errors;
                                  } else
                                    var valid0 = !0;
                                  if (valid0) {
                                    if (data.stream_options !== void 0) {
                                      let data17 = data.stream_options, _errs34 = errors;
                                      if (typeof data17 == "object" && data17 !== null && !Array.isArray(data17))
                                        validate329(data17, instancePath + "/stream_options") || (vErrors = vErrors === null ? validate329.errors : vErrors.concat(validate329.errors), errors = vErrors.length);
                                      else if (data17 !== null)
                                        return validate1.errors = [{ instancePath: instancePath + "/stream_options", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                      var valid0 = _errs34 === errors;
                                    } else
                                      var valid0 = !0;
                                    if (valid0) {
                                      if (data.store !== void 0) {
                                        let data18 = data.store, _errs36 = errors;
                                        if (typeof data18 != "boolean" && data18 !== null)
                                          return validate1.errors = [{ instancePath: instancePath + "/store", keyword: "byType", params: { expected: "true or false or null" }, message: "must be true or false or null" }], !1;
                                        var valid0 = _errs36 === errors;
                                      } else
                                        var valid0 = !0;
                                      if (valid0) {
                                        if (data.background !== void 0) {
                                          let data19 = data.background, _errs37 = errors;
                                          if (typeof data19 != "boolean" && data19 !== null)
                                            return validate1.errors = [{ instancePath: instancePath + "/background", keyword: "byType", params: { expected: "true or false or null" }, message: "must be true or false or null" }], !1;
                                          var valid0 = _errs37 === errors;
                                        } else
                                          var valid0 = !0;
                                        if (valid0) {
                                          if (data.previous_response_id !== void 0) {
                                            let data20 = data.previous_response_id, _errs38 = errors;
                                            if (typeof data20 != "string" && data20 !== null)
                                              return validate1.errors = [{ instancePath: instancePath + "/previous_response_id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                                            var valid0 = _errs38 === errors;
                                          } else
                                            var valid0 = !0;
                                          if (valid0) {
                                            if (data.conversation !== void 0) {
                                              let data21 = data.conversation, _errs39 = errors;
                                              if (typeof data21 == "string")
                                                validate331(data21, instancePath + "/conversation") || (vErrors = vErrors === null ? validate331.errors : vErrors.concat(validate331.errors), errors = vErrors.length);
                                              else if (typeof data21 == "object" && data21 !== null && !Array.isArray(data21))
                                                validate331(data21, instancePath + "/conversation") || (vErrors = vErrors === null ? validate331.errors : vErrors.concat(validate331.errors), errors = vErrors.length);
                                              else if (data21 !== null)
                                                return validate1.errors = [{ instancePath: instancePath + "/conversation", keyword: "byType", params: { expected: "a string, an object or null" }, message: "must be a string, an object or null" }], !1;
                                              var valid0 = _errs39 === errors;
                                            } else
                                              var valid0 = !0;
                                            if (valid0) {
                                              if (data.prompt !== void 0) {
                                                let data22 = data.prompt, _errs42 = errors;
                                                if (typeof data22 == "object" && data22 !== null && !Array.isArray(data22))
                                                  validate336(data22, instancePath + "/prompt") || (vErrors = vErrors === null ? validate336.errors : vErrors.concat(validate336.errors), errors = vErrors.length);
                                                else if (data22 !== null)
                                                  return validate1.errors = [{ instancePath: instancePath + "/prompt", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                                var valid0 = _errs42 === errors;
                                              } else
                                                var valid0 = !0;
                                              if (valid0) {
                                                if (data.context_management !== void 0) {
                                                  let data23 = data.context_management, _errs44 = errors;
                                                  if (Array.isArray(data23)) {
                                                    if (Array.isArray(data23)) {
                                                      var valid40 = !0;
                                                      let len2 = data23.length;
                                                      for (let i2 = 0; i2 < len2; i2++) {
                                                        let _errs46 = errors;
                                                        validate339(data23[i2], instancePath + "/context_management/" + i2) || (vErrors = vErrors === null ? validate339.errors : vErrors.concat(validate339.errors), errors = vErrors.length);
                                                        var valid40 = _errs46 === errors;
                                                        if (!valid40)
                                                          break;
                                                      }
                                                    }
                                                  } else if (data23 !== null)
                                                    return validate1.errors = [{ instancePath: instancePath + "/context_management", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
                                                  var valid0 = _errs44 === errors;
                                                } else
                                                  var valid0 = !0;
                                                if (valid0) {
                                                  if (data.truncation !== void 0) {
                                                    let data25 = data.truncation, _errs47 = errors;
                                                    if (typeof data25 != "string" && data25 !== null)
                                                      return validate1.errors = [{ instancePath: instancePath + "/truncation", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                                                    var valid0 = _errs47 === errors;
                                                  } else
                                                    var valid0 = !0;
                                                  if (valid0) {
                                                    if (data.metadata !== void 0) {
                                                      let data26 = data.metadata, _errs48 = errors;
                                                      if (typeof data26 == "object" && data26 !== null && !Array.isArray(data26))
                                                        validate341(data26, instancePath + "/metadata") || (vErrors = vErrors === null ? validate341.errors : vErrors.concat(validate341.errors), errors = vErrors.length);
                                                      else if (data26 !== null)
                                                        return validate1.errors = [{ instancePath: instancePath + "/metadata", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                                      var valid0 = _errs48 === errors;
                                                    } else
                                                      var valid0 = !0;
                                                    if (valid0) {
                                                      if (data.service_tier !== void 0) {
                                                        let data27 = data.service_tier, _errs50 = errors;
                                                        if (typeof data27 != "string" && data27 !== null)
                                                          return validate1.errors = [{ instancePath: instancePath + "/service_tier", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                                                        var valid0 = _errs50 === errors;
                                                      } else
                                                        var valid0 = !0;
                                                      if (valid0) {
                                                        if (data.prompt_cache_key !== void 0) {
                                                          let data28 = data.prompt_cache_key, _errs51 = errors;
                                                          if (typeof data28 != "string" && data28 !== null)
                                                            return validate1.errors = [{ instancePath: instancePath + "/prompt_cache_key", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                                                          var valid0 = _errs51 === errors;
                                                        } else
                                                          var valid0 = !0;
                                                        if (valid0) {
                                                          if (data.prompt_cache_retention !== void 0) {
                                                            let data29 = data.prompt_cache_retention, _errs52 = errors;
                                                            if (typeof data29 != "string" && data29 !== null)
                                                              return validate1.errors = [{ instancePath: instancePath + "/prompt_cache_retention", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                                                            var valid0 = _errs52 === errors;
                                                          } else
                                                            var valid0 = !0;
                                                          if (valid0) {
                                                            if (data.prompt_cache_options !== void 0) {
                                                              let data30 = data.prompt_cache_options, _errs53 = errors;
                                                              if (typeof data30 == "object" && data30 !== null && !Array.isArray(data30))
                                                                validate343(data30, instancePath + "/prompt_cache_options") || (vErrors = vErrors === null ? validate343.errors : vErrors.concat(validate343.errors), errors = vErrors.length);
                                                              else if (data30 !== null)
                                                                return validate1.errors = [{ instancePath: instancePath + "/prompt_cache_options", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                                              var valid0 = _errs53 === errors;
                                                            } else
                                                              var valid0 = !0;
                                                            if (valid0) {
                                                              if (data.safety_identifier !== void 0) {
                                                                let data31 = data.safety_identifier, _errs55 = errors;
                                                                if (typeof data31 != "string" && data31 !== null)
                                                                  return validate1.errors = [{ instancePath: instancePath + "/safety_identifier", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                                                                var valid0 = _errs55 === errors;
                                                              } else
                                                                var valid0 = !0;
                                                              if (valid0) {
                                                                if (data.user !== void 0) {
                                                                  let data32 = data.user, _errs56 = errors;
                                                                  if (typeof data32 != "string" && data32 !== null)
                                                                    return validate1.errors = [{ instancePath: instancePath + "/user", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                                                                  var valid0 = _errs56 === errors;
                                                                } else
                                                                  var valid0 = !0;
                                                                if (valid0) {
                                                                  if (data.moderation !== void 0) {
                                                                    let data33 = data.moderation, _errs57 = errors;
                                                                    if (typeof data33 == "object" && data33 !== null && !Array.isArray(data33))
                                                                      validate345(data33, instancePath + "/moderation") || (vErrors = vErrors === null ? validate345.errors : vErrors.concat(validate345.errors), errors = vErrors.length);
                                                                    else if (data33 !== null)
                                                                      return validate1.errors = [{ instancePath: instancePath + "/moderation", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                                                    var valid0 = _errs57 === errors;
                                                                  } else
                                                                    var valid0 = !0;
                                                                  if (valid0)
                                                                    if (data.client_metadata !== void 0) {
                                                                      let data34 = data.client_metadata, _errs59 = errors;
                                                                      if (!(typeof data34 == "object" && data34 !== null && !Array.isArray(data34)) && data34 !== null)
                                                                        return validate1.errors = [{ instancePath: instancePath + "/client_metadata", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                                                                      var valid0 = _errs59 === errors;
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
      }
    } else
      return validate1.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate1.errors = vErrors, errors === 0;
}
var validateCompactRequest = validate352;
function validate352(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.model === void 0 && (missing0 = "model"))
        return validate352.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.model !== void 0) {
        let _errs1 = errors;
        if (typeof data.model != "string")
          return validate352.errors = [{ instancePath: instancePath + "/model", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.input !== void 0) {
          let data1 = data.input, _errs3 = errors;
          if (typeof data1 == "string")
            validate2(data1, instancePath + "/input") || (vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors), errors = vErrors.length);
          else if (Array.isArray(data1))
            validate2(data1, instancePath + "/input") || (vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors), errors = vErrors.length);
          else if (data1 !== null)
            return validate352.errors = [{ instancePath: instancePath + "/input", keyword: "byType", params: { expected: "a string, an array or null" }, message: "must be a string, an array or null" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.instructions !== void 0) {
            let data2 = data.instructions, _errs6 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate352.errors = [{ instancePath: instancePath + "/instructions", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs6 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.previous_response_id !== void 0) {
              let data3 = data.previous_response_id, _errs7 = errors;
              if (typeof data3 != "string" && data3 !== null)
                return validate352.errors = [{ instancePath: instancePath + "/previous_response_id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.prompt_cache_key !== void 0) {
                let data4 = data.prompt_cache_key, _errs8 = errors;
                if (typeof data4 != "string" && data4 !== null)
                  return validate352.errors = [{ instancePath: instancePath + "/prompt_cache_key", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                var valid0 = _errs8 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.prompt_cache_retention !== void 0) {
                  let data5 = data.prompt_cache_retention, _errs9 = errors;
                  if (typeof data5 != "string" && data5 !== null)
                    return validate352.errors = [{ instancePath: instancePath + "/prompt_cache_retention", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                  var valid0 = _errs9 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.prompt_cache_options !== void 0) {
                    let data6 = data.prompt_cache_options, _errs10 = errors;
                    if (typeof data6 == "object" && data6 !== null && !Array.isArray(data6))
                      validate343(data6, instancePath + "/prompt_cache_options") || (vErrors = vErrors === null ? validate343.errors : vErrors.concat(validate343.errors), errors = vErrors.length);
                    else if (data6 !== null)
                      return validate352.errors = [{ instancePath: instancePath + "/prompt_cache_options", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                    var valid0 = _errs10 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0)
                    if (data.service_tier !== void 0) {
                      let data7 = data.service_tier, _errs12 = errors;
                      if (typeof data7 != "string" && data7 !== null)
                        return validate352.errors = [{ instancePath: instancePath + "/service_tier", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                      var valid0 = _errs12 === errors;
                    } else
                      var valid0 = !0;
                }
              }
            }
          }
        }
      }
    } else
      return validate352.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate352.errors = vErrors, errors === 0;
}
var validateInputTokensRequest = validate356;
function validate356(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.model === void 0 && (missing0 = "model"))
        return validate356.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.model !== void 0) {
        let _errs1 = errors;
        if (typeof data.model != "string")
          return validate356.errors = [{ instancePath: instancePath + "/model", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.input !== void 0) {
          let data1 = data.input, _errs3 = errors;
          if (typeof data1 == "string")
            validate2(data1, instancePath + "/input") || (vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors), errors = vErrors.length);
          else if (Array.isArray(data1))
            validate2(data1, instancePath + "/input") || (vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors), errors = vErrors.length);
          else if (data1 !== null)
            return validate356.errors = [{ instancePath: instancePath + "/input", keyword: "byType", params: { expected: "a string, an array or null" }, message: "must be a string, an array or null" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.instructions !== void 0) {
            let data2 = data.instructions, _errs6 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate356.errors = [{ instancePath: instancePath + "/instructions", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs6 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.tools !== void 0) {
              let data3 = data.tools, _errs7 = errors;
              if (Array.isArray(data3)) {
                if (Array.isArray(data3)) {
                  var valid7 = !0;
                  let len0 = data3.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    let _errs9 = errors;
                    validate56(data3[i0], instancePath + "/tools/" + i0) || (vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors), errors = vErrors.length);
                    var valid7 = _errs9 === errors;
                    if (!valid7)
                      break;
                  }
                }
              } else if (data3 !== null)
                return validate356.errors = [{ instancePath: instancePath + "/tools", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.tool_choice !== void 0) {
                let data5 = data.tool_choice, _errs10 = errors;
                if (typeof data5 == "string")
                  validate296(data5, instancePath + "/tool_choice") || (vErrors = vErrors === null ? validate296.errors : vErrors.concat(validate296.errors), errors = vErrors.length);
                else if (typeof data5 == "object" && data5 !== null && !Array.isArray(data5))
                  validate296(data5, instancePath + "/tool_choice") || (vErrors = vErrors === null ? validate296.errors : vErrors.concat(validate296.errors), errors = vErrors.length);
                else if (data5 !== null)
                  return validate356.errors = [{ instancePath: instancePath + "/tool_choice", keyword: "byType", params: { expected: "a string, an object or null" }, message: "must be a string, an object or null" }], !1;
                var valid0 = _errs10 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.parallel_tool_calls !== void 0) {
                  let data6 = data.parallel_tool_calls, _errs13 = errors;
                  if (typeof data6 != "boolean" && data6 !== null)
                    return validate356.errors = [{ instancePath: instancePath + "/parallel_tool_calls", keyword: "byType", params: { expected: "true or false or null" }, message: "must be true or false or null" }], !1;
                  var valid0 = _errs13 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.reasoning !== void 0) {
                    let data7 = data.reasoning, _errs14 = errors;
                    if (typeof data7 == "object" && data7 !== null && !Array.isArray(data7))
                      validate317(data7, instancePath + "/reasoning") || (vErrors = vErrors === null ? validate317.errors : vErrors.concat(validate317.errors), errors = vErrors.length);
                    else if (data7 !== null)
                      return validate356.errors = [{ instancePath: instancePath + "/reasoning", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                    var valid0 = _errs14 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.text !== void 0) {
                      let data8 = data.text, _errs16 = errors;
                      if (typeof data8 == "object" && data8 !== null && !Array.isArray(data8))
                        validate319(data8, instancePath + "/text") || (vErrors = vErrors === null ? validate319.errors : vErrors.concat(validate319.errors), errors = vErrors.length);
                      else if (data8 !== null)
                        return validate356.errors = [{ instancePath: instancePath + "/text", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
                      var valid0 = _errs16 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.previous_response_id !== void 0) {
                        let data9 = data.previous_response_id, _errs18 = errors;
                        if (typeof data9 != "string" && data9 !== null)
                          return validate356.errors = [{ instancePath: instancePath + "/previous_response_id", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                        var valid0 = _errs18 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.conversation !== void 0) {
                          let data10 = data.conversation, _errs19 = errors;
                          if (typeof data10 == "string")
                            validate331(data10, instancePath + "/conversation") || (vErrors = vErrors === null ? validate331.errors : vErrors.concat(validate331.errors), errors = vErrors.length);
                          else if (typeof data10 == "object" && data10 !== null && !Array.isArray(data10))
                            validate331(data10, instancePath + "/conversation") || (vErrors = vErrors === null ? validate331.errors : vErrors.concat(validate331.errors), errors = vErrors.length);
                          else if (data10 !== null)
                            return validate356.errors = [{ instancePath: instancePath + "/conversation", keyword: "byType", params: { expected: "a string, an object or null" }, message: "must be a string, an object or null" }], !1;
                          var valid0 = _errs19 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.truncation !== void 0) {
                            let data11 = data.truncation, _errs22 = errors;
                            if (typeof data11 != "string" && data11 !== null)
                              return validate356.errors = [{ instancePath: instancePath + "/truncation", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                            var valid0 = _errs22 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0)
                            if (data.personality !== void 0) {
                              let data12 = data.personality, _errs23 = errors;
                              if (typeof data12 != "string" && data12 !== null)
                                return validate356.errors = [{ instancePath: instancePath + "/personality", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                              var valid0 = _errs23 === errors;
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
      return validate356.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate356.errors = vErrors, errors === 0;
}
var validateSearchRequest = validate366;
function validate366(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.model === void 0 && (missing0 = "model"))
        return validate366.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.id !== void 0) {
        let _errs1 = errors;
        if (typeof data.id != "string")
          return validate366.errors = [{ instancePath: instancePath + "/id", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.model !== void 0) {
          let _errs3 = errors;
          if (typeof data.model != "string")
            return validate366.errors = [{ instancePath: instancePath + "/model", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.commands !== void 0) {
            let data2 = data.commands, _errs5 = errors;
            if (!(typeof data2 == "object" && data2 !== null && !Array.isArray(data2)) && data2 !== null)
              return validate366.errors = [{ instancePath: instancePath + "/commands", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.settings !== void 0) {
              let data3 = data.settings, _errs6 = errors;
              if (!(typeof data3 == "object" && data3 !== null && !Array.isArray(data3)) && data3 !== null)
                return validate366.errors = [{ instancePath: instancePath + "/settings", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.max_output_tokens !== void 0) {
                let data4 = data.max_output_tokens, _errs7 = errors;
                if (typeof data4 == "number") {
                  if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4)))
                    return validate366.errors = [{ instancePath: instancePath + "/max_output_tokens", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                } else if (data4 !== null)
                  return validate366.errors = [{ instancePath: instancePath + "/max_output_tokens", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                var valid0 = _errs7 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate366.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate366.errors = vErrors, errors === 0;
}
var validateImageGenerationRequest = validate367;
function validate367(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.prompt === void 0 && (missing0 = "prompt") || data.model === void 0 && (missing0 = "model"))
        return validate367.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.prompt !== void 0) {
        let _errs1 = errors;
        if (typeof data.prompt != "string")
          return validate367.errors = [{ instancePath: instancePath + "/prompt", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.model !== void 0) {
          let _errs3 = errors;
          if (typeof data.model != "string")
            return validate367.errors = [{ instancePath: instancePath + "/model", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.background !== void 0) {
            let data2 = data.background, _errs5 = errors;
            if (typeof data2 != "string" && data2 !== null)
              return validate367.errors = [{ instancePath: instancePath + "/background", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.n !== void 0) {
              let data3 = data.n, _errs6 = errors;
              if (typeof data3 == "number") {
                if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3)))
                  return validate367.errors = [{ instancePath: instancePath + "/n", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
              } else if (data3 !== null)
                return validate367.errors = [{ instancePath: instancePath + "/n", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
              var valid0 = _errs6 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.quality !== void 0) {
                let data4 = data.quality, _errs9 = errors;
                if (typeof data4 != "string" && data4 !== null)
                  return validate367.errors = [{ instancePath: instancePath + "/quality", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                var valid0 = _errs9 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.size !== void 0) {
                  let data5 = data.size, _errs10 = errors;
                  if (typeof data5 != "string" && data5 !== null)
                    return validate367.errors = [{ instancePath: instancePath + "/size", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                  var valid0 = _errs10 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate367.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate367.errors = vErrors, errors === 0;
}
var validateImageEditRequest = validate368;
function validate369(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.image_url !== void 0 && typeof data.image_url != "string")
        return validate369.errors = [{ instancePath: instancePath + "/image_url", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
    } else
      return validate369.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate369.errors = vErrors, errors === 0;
}
function validate368(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.prompt === void 0 && (missing0 = "prompt") || data.model === void 0 && (missing0 = "model"))
        return validate368.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.prompt !== void 0) {
        let _errs1 = errors;
        if (typeof data.prompt != "string")
          return validate368.errors = [{ instancePath: instancePath + "/prompt", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.model !== void 0) {
          let _errs3 = errors;
          if (typeof data.model != "string")
            return validate368.errors = [{ instancePath: instancePath + "/model", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.images !== void 0) {
            let data2 = data.images, _errs5 = errors;
            if (errors === _errs5)
              if (Array.isArray(data2)) {
                var valid1 = !0;
                let len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs7 = errors;
                  validate369(data2[i0], instancePath + "/images/" + i0) || (vErrors = vErrors === null ? validate369.errors : vErrors.concat(validate369.errors), errors = vErrors.length);
                  var valid1 = _errs7 === errors;
                  if (!valid1)
                    break;
                }
              } else
                return validate368.errors = [{ instancePath: instancePath + "/images", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.background !== void 0) {
              let data4 = data.background, _errs8 = errors;
              if (typeof data4 != "string" && data4 !== null)
                return validate368.errors = [{ instancePath: instancePath + "/background", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
              var valid0 = _errs8 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.n !== void 0) {
                let data5 = data.n, _errs9 = errors;
                if (typeof data5 == "number") {
                  if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5)))
                    return validate368.errors = [{ instancePath: instancePath + "/n", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                } else if (data5 !== null)
                  return validate368.errors = [{ instancePath: instancePath + "/n", keyword: "byType", params: { expected: "a number or null" }, message: "must be a number or null" }], !1;
                var valid0 = _errs9 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.quality !== void 0) {
                  let data6 = data.quality, _errs12 = errors;
                  if (typeof data6 != "string" && data6 !== null)
                    return validate368.errors = [{ instancePath: instancePath + "/quality", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                  var valid0 = _errs12 === errors;
                } else
                  var valid0 = !0;
                if (valid0)
                  if (data.size !== void 0) {
                    let data7 = data.size, _errs13 = errors;
                    if (typeof data7 != "string" && data7 !== null)
                      return validate368.errors = [{ instancePath: instancePath + "/size", keyword: "byType", params: { expected: "a string or null" }, message: "must be a string or null" }], !1;
                    var valid0 = _errs13 === errors;
                  } else
                    var valid0 = !0;
              }
            }
          }
        }
      }
    } else
      return validate368.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate368.errors = vErrors, errors === 0;
}
var validateCreateConversation = validate371;
function validate371(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.metadata !== void 0) {
        let data0 = data.metadata, _errs1 = errors;
        if (typeof data0 == "object" && data0 !== null && !Array.isArray(data0)) {
          if (data0 && typeof data0 == "object" && !Array.isArray(data0))
            for (let key0 in data0) {
              let _errs4 = errors;
              if (typeof data0[key0] != "string")
                return validate371.errors = [{ instancePath: instancePath + "/metadata/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid3 = _errs4 === errors;
              if (!valid3)
                break;
            }
        } else if (data0 !== null)
          return validate371.errors = [{ instancePath: instancePath + "/metadata", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.items !== void 0) {
          let data2 = data.items, _errs6 = errors;
          if (Array.isArray(data2)) {
            if (Array.isArray(data2)) {
              var valid6 = !0;
              let len0 = data2.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let _errs8 = errors;
                validate3(data2[i0], instancePath + "/items/" + i0) || (vErrors = vErrors === null ? validate3.errors : vErrors.concat(validate3.errors), errors = vErrors.length);
                var valid6 = _errs8 === errors;
                if (!valid6)
                  break;
              }
            }
          } else if (data2 !== null)
            return validate371.errors = [{ instancePath: instancePath + "/items", keyword: "byType", params: { expected: "an array or null" }, message: "must be an array or null" }], !1;
          var valid0 = _errs6 === errors;
        } else
          var valid0 = !0;
    } else
      return validate371.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate371.errors = vErrors, errors === 0;
}
var validateUpdateConversation = validate373;
function validate373(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.metadata === void 0 && (missing0 = "metadata"))
        return validate373.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.metadata !== void 0) {
        let data0 = data.metadata;
        if (typeof data0 == "object" && data0 !== null && !Array.isArray(data0)) {
          if (data0 && typeof data0 == "object" && !Array.isArray(data0))
            for (let key0 in data0) {
              let _errs4 = errors;
              if (typeof data0[key0] != "string")
                return validate373.errors = [{ instancePath: instancePath + "/metadata/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid3 = _errs4 === errors;
              if (!valid3)
                break;
            }
        } else if (data0 !== null)
          return validate373.errors = [{ instancePath: instancePath + "/metadata", keyword: "byType", params: { expected: "an object or null" }, message: "must be an object or null" }], !1;
      }
    } else
      return validate373.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate373.errors = vErrors, errors === 0;
}
var validateCreateItems = validate374;
function validate374(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.items === void 0 && (missing0 = "items"))
        return validate374.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.items !== void 0) {
        let data0 = data.items;
        if (errors === errors)
          if (Array.isArray(data0)) {
            var valid1 = !0;
            let len0 = data0.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let _errs3 = errors;
              validate3(data0[i0], instancePath + "/items/" + i0) || (vErrors = vErrors === null ? validate3.errors : vErrors.concat(validate3.errors), errors = vErrors.length);
              var valid1 = _errs3 === errors;
              if (!valid1)
                break;
            }
          } else
            return validate374.errors = [{ instancePath: instancePath + "/items", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
      }
    } else
      return validate374.errors = [{ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate374.errors = vErrors, errors === 0;
}
export {
  validateCompactRequest,
  validateCreateConversation,
  validateCreateItems,
  validateCreateResponse,
  validateImageEditRequest,
  validateImageGenerationRequest,
  validateInputTokensRequest,
  validateSearchRequest,
  validateUpdateConversation
};
